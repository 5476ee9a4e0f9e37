package vn.caunoi.contracts.question;

/** States of a question; what the asker sees for each is in the interface's texts. */
public enum QuestionStatus {
    SUBMITTED,
    ASSIGNED,
    IN_PROGRESS,
    IN_REVIEW,
    ANSWERED,
    PUBLISHED,
    NEEDS_INFO,
    MERGED,
    DECLINED,
    WITHDRAWN,
    RETRACTED;

    /** Somebody still owes it work or an answer. */
    public boolean open() {
        return switch (this) {
            case SUBMITTED, ASSIGNED, IN_PROGRESS, IN_REVIEW, NEEDS_INFO -> true;
            case ANSWERED, PUBLISHED, MERGED, DECLINED, WITHDRAWN, RETRACTED -> false;
        };
    }

    /** It can be spoken of in the halls: it stands for itself, and was not taken back. */
    public boolean speakable() {
        return open() || this == ANSWERED || this == PUBLISHED;
    }

    /** Counts against the official who holds it. */
    public boolean held() {
        return open() && this != SUBMITTED;
    }
}
