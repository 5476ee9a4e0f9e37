package vn.caunoi.contracts.question;

import java.util.UUID;

/** The question that another one came from. */
public record QuestionLink(UUID id, String number, Origin kind) {
    /** How it came from there. */
    public enum Origin {
        /** Asked after that one's answer. */
        FOLLOW_UP,
        /** Stood on the same slip. */
        SPLIT
    }
}
