package vn.caunoi.questions.asking;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.PhoneNumber;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.asking.AskRequest.CalledBy;
import vn.caunoi.questions.question.Caller;

/** Puts what was noted of a caller into the form that is stored. */
public final class Callers {
    private Callers() {}

    /**
     * The caller; null when nothing was noted.
     *
     * @param problem gets the field {@code caller.phone} when that is no telephone number, or missing for a call-back
     */
    public static Caller of(CalledBy typed, Problem problem) {
        if (typed == null) {
            return null;
        }
        boolean callback = Boolean.TRUE.equals(typed.callback());
        var phone = typed.phone() == null ? null : PhoneNumber.parse(typed.phone());
        if (phone == null && callback) {
            problem.field("caller.phone", "required");
        } else if (phone != null && phone.isEmpty()) {
            problem.field("caller.phone", "phone");
        }
        var caller = new Caller(
                TypedText.stored(typed.name()),
                TypedText.stored(typed.role()),
                TypedText.stored(typed.commune()),
                phone == null ? null : phone.map(PhoneNumber::e164).orElse(null),
                callback);
        return caller.isUnknown() ? null : caller;
    }
}
