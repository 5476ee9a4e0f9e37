package vn.caunoi.registry.rehearsal;

import vn.caunoi.kit.problem.Problem;

/** Nothing is ticked before the rehearsal begins, or after the conference took its last question. */
class NotRehearsing extends Problem {
    NotRehearsing() {
        super(409, "not-rehearsing");
    }
}
