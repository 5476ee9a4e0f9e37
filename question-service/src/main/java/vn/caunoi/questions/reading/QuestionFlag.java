package vn.caunoi.questions.reading;

import java.util.Locale;

/** What marks a question on lists, beside its status. */
enum QuestionFlag {
    /** Answered aloud, its gist not yet written. */
    OWED,
    /** Its asker did not understand the answer. */
    UNCLEAR,
    /** It waits, and the time is over to take it up or to answer it. */
    LATE,
    /** It waits, and its answer was put off to a date. */
    PROMISED,
    /** It waits for the moderators, because nobody took it in time. */
    ESCALATED,
    PRIVATE,
    URGENT;

    /** As clients say it: {@code owed}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
