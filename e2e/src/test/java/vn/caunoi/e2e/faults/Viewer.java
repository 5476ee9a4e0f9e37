package vn.caunoi.e2e.faults;

import java.util.Locale;

/**
 * Whose page it is.
 *
 * @param role {@code SCREEN}, {@code CLERK}, {@code OFFICIAL} or {@code MODERATOR}
 * @param hall the code of a screen's or clerk's hall; null for others
 */
record Viewer(String username, String role, String hall) {
    /** By the demo's usernames: {@code clerk.731}, {@code screen.731}, {@code official.seals}, {@code moderator}. */
    static Viewer of(String username) {
        var role = username.split("\\.")[0].toUpperCase(Locale.ROOT);
        boolean ofHall = role.equals("CLERK") || role.equals("SCREEN");
        return new Viewer(username, role, ofHall ? username.split("\\.")[1] : null);
    }

    String view() {
        return switch (role) {
            case "SCREEN" -> "screen";
            case "CLERK" -> "desk";
            default -> "board";
        };
    }

    /** Whether this page must have it: said here once more, in the tests' own words, and not asked of the hub. */
    boolean entitledTo(StoredQuestion question) {
        return switch (role) {
            case "SCREEN" -> question.published() && !question.confidential();
            case "CLERK" -> !question.confidential() || question.hall().equals(hall);
            case "OFFICIAL" -> !question.confidential() || username.equals(question.official());
            default -> true;
        };
    }

    /** Whether this page may read {@code SECRET-<of>-…}. */
    boolean maySeeSecretOf(String of) {
        return switch (role) {
            case "SCREEN" -> false;
            case "CLERK" -> of.equals(hall);
            default -> true;
        };
    }
}
