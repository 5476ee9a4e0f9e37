package vn.caunoi.questions.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who called the hotline.
 *
 * @param name null when it was not said
 * @param phone in E.164; null when none was left
 * @param callback wants to be called back
 */
@Embeddable
public record Caller(
        @Column(name = "caller_name") String name,
        @Column(name = "caller_role") String role,
        @Column(name = "caller_commune") String commune,
        @Column(name = "caller_phone") String phone,
        @Column(name = "caller_callback") Boolean callback) {

    /** Nothing was noted of who it was. */
    public boolean isUnknown() {
        return name == null && role == null && commune == null && phone == null;
    }

    /** Wants to be called back, and can be. */
    public boolean awaitsCall() {
        return Boolean.TRUE.equals(callback) && phone != null;
    }
}
