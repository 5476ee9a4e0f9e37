package vn.caunoi.registry.announcement;

import java.time.Instant;
import jakarta.persistence.Embeddable;

/** Somebody said that an announcement has arrived: for a hall, or as an official. */
@Embeddable
class Acknowledgement {
    private String hall;
    private String username;
    private Instant at;

    /** For Hibernate. */
    protected Acknowledgement() {}

    /** @param hall code of the hall that it counts for; null for an official */
    Acknowledgement(String hall, String username, Instant at) {
        this.hall = hall;
        this.username = username;
        this.at = at;
    }

    /** Null for an official. */
    String hall() {
        return hall;
    }

    String username() {
        return username;
    }

    Instant at() {
        return at;
    }
}
