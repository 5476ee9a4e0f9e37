package vn.caunoi.registry.conference;

import vn.caunoi.kit.problem.Problem;

/** A topic can't go, since somebody answers or approves it, or it has targets: 409 {@code topic-in-use}, which names it. */
class TopicInUse extends Problem {
    TopicInUse(String label) {
        super(409, "topic-in-use", label);
    }
}
