package vn.caunoi.contracts.announcement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the desk announces to halls and officials.
 *
 * @param version rises with every change, an acknowledgement too
 * @param halls codes of the halls that it is for; null for all of them
 * @param at when it was made
 * @param by the name of who made it
 * @param endedAt null while it stands
 * @param acknowledgedHalls codes of the halls whose clerks have acknowledged it, in the order in which they did; never null
 * @param acknowledgedOfficials usernames of the officials who have; never null
 */
public record AnnouncementState(
        UUID id,
        long version,
        UUID conference,
        String text,
        AnnouncementForm form,
        Addressees to,
        List<String> halls,
        AnnouncementKind kind,
        Instant at,
        String by,
        Instant endedAt,
        List<String> acknowledgedHalls,
        List<String> acknowledgedOfficials) {
    public AnnouncementState {
        halls = halls == null ? null : List.copyOf(halls);
        acknowledgedHalls = acknowledgedHalls == null ? List.of() : List.copyOf(acknowledgedHalls);
        acknowledgedOfficials = acknowledgedOfficials == null ? List.of() : List.copyOf(acknowledgedOfficials);
    }

    public boolean live() {
        return endedAt == null;
    }

    /** Whether it is for the hall with that code. */
    public boolean reaches(String hall) {
        return to != null && to.halls() && (halls == null || halls.contains(hall));
    }

    /** Whether it is for officials. */
    public boolean reachesOfficials() {
        return to != null && to.officials();
    }

    /** The same, over since then: what is left of one that was purged. */
    public AnnouncementState ended(Instant since) {
        return new AnnouncementState(
                id,
                version + 1,
                conference,
                text,
                form,
                to,
                halls,
                kind,
                at,
                by,
                since,
                acknowledgedHalls,
                acknowledgedOfficials);
    }
}
