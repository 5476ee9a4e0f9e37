package vn.caunoi.registry.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.caunoi.kit.problem.Problem;

/** What is wrong with a file, by cell: all of it, so that it is mended at once. */
final class Faults {
    /** Nobody mends more at a time. */
    static final int MOST = 200;

    private record Fault(String at, String code, List<Object> args) {}

    private final Set<Fault> faults = new LinkedHashSet<>();
    private int unnamed;

    /** @param at the cell, for example {@code Người!C7}. @param code of the sentence, {@code field.<code>} */
    void add(String at, String code, Object... args) {
        var fault = new Fault(at, code, List.of(args));
        if (faults.size() < MOST) {
            faults.add(fault);
        } else if (!faults.contains(fault)) {
            unnamed++;
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** @throws Problem 400 {@code code} that names every fault, or as many as are of use, and how many there are */
    void requireNone(String code) {
        if (faults.isEmpty()) {
            return;
        }
        var problem = Problem.of(400, code, faults.size() + unnamed);
        faults.forEach(
                fault -> problem.field(fault.at(), fault.code(), fault.args().toArray()));
        throw problem;
    }
}
