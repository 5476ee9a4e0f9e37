package vn.caunoi.registry.conference;

import vn.caunoi.kit.problem.Problem;

/** The conference can't go from its state to the one asked for: 409 {@code wrong-conference-state}. */
class WrongState extends Problem {
    WrongState() {
        super(409, "wrong-conference-state");
    }
}
