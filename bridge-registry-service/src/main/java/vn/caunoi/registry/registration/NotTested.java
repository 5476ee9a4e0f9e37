package vn.caunoi.registry.registration;

import vn.caunoi.kit.problem.Problem;

/** A hall is ready only after everything was there and all checks of the rehearsal were ticked. */
class NotTested extends Problem {
    NotTested() {
        super(400, "invalid");
        field("ready", "not-tested");
    }
}
