package vn.caunoi.registry.testing;

import java.util.UUID;

/** A conference made by {@link Hub}, with the names of its people. */
public record TestConference(UUID id, String mark) {
    public String clerk() {
        return "clerk." + mark;
    }

    /** Answers SEALS, on duty. */
    public String official() {
        return "official." + mark;
    }

    /** Answers OTHER, on duty. */
    public String otherOfficial() {
        return "other." + mark;
    }

    public String moderator() {
        return "moderator." + mark;
    }

    public String admin() {
        return "admin." + mark;
    }
}
