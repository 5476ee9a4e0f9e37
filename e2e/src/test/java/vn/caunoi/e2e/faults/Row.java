package vn.caunoi.e2e.faults;

import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param seconds from when it was mended, or had begun to mend itself, until a new answer was on every page
 * @param verdict {@code ok}, {@code skipped: why}, or {@code failed}
 * @param faults what is wrong, one line each
 */
record Row(
        String fault,
        long ok,
        long failed,
        long unknown,
        int lost,
        int duplicated,
        int unexpected,
        int recovered,
        double seconds,
        String verdict,
        List<String> faults) {
    static final String OK = "ok";

    static Row skipped(String fault, String why) {
        return new Row(fault, 0, 0, 0, 0, 0, 0, 0, 0, "skipped: " + why, List.of());
    }

    boolean isFailed() {
        return verdict.equals("failed");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d | %.1f | %s |",
                fault,
                ok,
                failed,
                unknown,
                lost,
                duplicated,
                unexpected,
                recovered,
                seconds,
                verdict);
    }
}
