package vn.caunoi.registry.conference;

import vn.caunoi.kit.problem.Problem;

/** A topic can't go any more, since questions may be of it: 409 {@code topics-fixed}, which names it. */
class TopicsFixed extends Problem {
    TopicsFixed(String label) {
        super(409, "topics-fixed", label);
    }
}
