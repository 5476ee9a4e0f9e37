package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Knows until when questions are to be served. */
public interface Deadlines {
    /** By what holds in {@code conference} now; to be used within one transaction. */
    Reckoning in(UUID conference);

    /** Reckons the questions of one conference. */
    interface Reckoning {
        /** The conference's version by which it reckons. */
        long version();

        /**
         * @param topic the topic's code; null while it is not classified
         * @param pauses in their order, the last of them over
         */
        Due due(String topic, Instant askedAt, List<Pause> pauses);
    }

    /**
     * When a question is late.
     *
     * @param takeUpBy if nobody works on it by then; null while the conference's clock stands still
     * @param answerBy if it has no answer by then; null likewise
     */
    record Due(Instant takeUpBy, Instant answerBy) {}
}
