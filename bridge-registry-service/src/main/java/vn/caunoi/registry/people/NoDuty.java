package vn.caunoi.registry.people;

import vn.caunoi.kit.problem.Problem;

/** Only officials are on duty or off: 409 {@code no-official}. */
class NoDuty extends Problem {
    NoDuty() {
        super(409, "no-official");
    }
}
