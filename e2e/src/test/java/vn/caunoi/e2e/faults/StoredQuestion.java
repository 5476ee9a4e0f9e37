package vn.caunoi.e2e.faults;

import java.time.Instant;

/**
 * A row of {@code question}.
 *
 * @param text its wording
 * @param publishedAt null until then
 */
record StoredQuestion(
        String id, Told told, boolean confidential, String hall, String text, String official, Instant publishedAt) {
    String status() {
        return told.status();
    }

    boolean published() {
        return told.published();
    }

    boolean open() {
        return switch (status()) {
            case "SUBMITTED", "ASSIGNED", "IN_PROGRESS", "IN_REVIEW", "NEEDS_INFO" -> true;
            default -> false;
        };
    }
}
