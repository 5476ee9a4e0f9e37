package vn.caunoi.questions.similar;

import java.util.UUID;

import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;

/**
 * What is remembered of an indexed question beside its words.
 *
 * @param counter the later it was asked, the higher
 * @param topic code; null until classified
 */
record Known(
        UUID id, long version, long counter, QuestionStatus status, boolean confidential, String topic, String text) {

    static Known of(QuestionState question, long counter) {
        return new Known(
                question.id(),
                question.version(),
                counter,
                question.status(),
                question.confidential(),
                question.topic() == null ? null : question.topic().code(),
                question.text());
    }

    /** It waits for an answer or has one, and other halls may see it: only such are merged. */
    boolean mayBeMerged() {
        return !confidential
                && (status.open() || status == QuestionStatus.ANSWERED || status == QuestionStatus.PUBLISHED);
    }

    /**
     * Whether others may learn from it what belongs to a topic. Not from a private one: from what a topic is proposed for,
     * another hall could guess what was written there.
     */
    boolean teaches() {
        return topic != null && !confidential;
    }
}
