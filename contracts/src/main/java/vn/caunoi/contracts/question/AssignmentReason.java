package vn.caunoi.contracts.question;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a question is with the official who holds it.
 *
 * @param load how many open questions that official held when it came; null where nobody counted, as by hand
 */
public record AssignmentReason(
        AssignmentKind kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer load) {
    /** Given by somebody who did not count. */
    public static final AssignmentReason BY_HAND = new AssignmentReason(AssignmentKind.HAND, null);
}
