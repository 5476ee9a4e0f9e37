package vn.caunoi.e2e.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What the checker found, in the words of Jepsen's queue checker for the first part.
 *
 * @param attempts questions that somebody tried to ask
 * @param acknowledged of these, those to which the hub said yes
 * @param stored questions in the database
 * @param lost acknowledged, and not stored, or an acknowledged act of which nothing is written
 * @param duplicated asked once and stored twice
 * @param unexpected stored, though nobody tried, or the hub had said no
 * @param recovered nobody knew, and it is stored
 * @param violations one line for each breach, beginning with the rule: {@code I3 …}
 */
record Verdict(
        int attempts,
        int acknowledged,
        int stored,
        List<String> lost,
        List<String> duplicated,
        List<String> unexpected,
        List<String> recovered,
        List<String> violations) {
    boolean valid() {
        return lost.isEmpty() && duplicated.isEmpty() && unexpected.isEmpty() && violations.isEmpty();
    }

    /** All that is wrong, one line each. */
    List<String> faults() {
        var all = new ArrayList<String>();
        lost.forEach(each -> all.add("I1 lost: " + each));
        duplicated.forEach(each -> all.add("I2 duplicated: " + each));
        unexpected.forEach(each -> all.add("I1 unexpected: " + each));
        all.addAll(violations);
        return all;
    }
}
