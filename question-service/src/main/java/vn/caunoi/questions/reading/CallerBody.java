package vn.caunoi.questions.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.PhoneNumber;
import vn.caunoi.questions.question.Caller;

/**
 * A caller as the desk sees one.
 *
 * @param name null when it was not said
 * @param phone masked, {@code 0999 ••• •01}; null when none was left
 */
public record CallerBody(
        @Schema(nullable = true) String name,
        @Schema(nullable = true) String role,
        @Schema(nullable = true) String commune,
        @Schema(nullable = true) String phone,
        boolean callback) {
    public static CallerBody of(Caller caller) {
        return new CallerBody(
                caller.name(),
                caller.role(),
                caller.commune(),
                caller.phone() == null ? null : new PhoneNumber(caller.phone()).masked(),
                Boolean.TRUE.equals(caller.callback()));
    }
}
