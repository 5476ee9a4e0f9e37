package vn.caunoi.questions.directory;

import vn.caunoi.kit.problem.Problem;

/** The registry's people and halls have not arrived yet: 503 {@code not-ready-yet}, try again soon. */
class NotReadyYet extends Problem {
    NotReadyYet() {
        super(503, "not-ready-yet");
        header("Retry-After", "2");
    }
}
