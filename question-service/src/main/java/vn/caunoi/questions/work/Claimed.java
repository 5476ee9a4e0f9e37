package vn.caunoi.questions.work;

import vn.caunoi.kit.problem.Problem;

/** Another moderator has the waiting question open: 409 {@code claimed}, telling who. */
class Claimed extends Problem {
    Claimed(String number, String byName) {
        super(409, "claimed", number, byName);
    }
}
