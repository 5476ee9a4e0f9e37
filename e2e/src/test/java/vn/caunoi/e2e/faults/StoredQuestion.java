package vn.caunoi.e2e.faults;

import java.time.Instant;

/**
 * A row of {@code question}.
 *
 * @param revision of its answer; 0 without one
 * @param publishedAt null until then
 */
record StoredQuestion(
        String id,
        long version,
        String status,
        boolean confidential,
        String hall,
        String text,
        String official,
        int revision,
        Instant publishedAt) {
    boolean published() {
        return status.equals("PUBLISHED");
    }

    boolean open() {
        return switch (status) {
            case "SUBMITTED", "ASSIGNED", "IN_PROGRESS", "IN_REVIEW", "NEEDS_INFO" -> true;
            default -> false;
        };
    }
}
