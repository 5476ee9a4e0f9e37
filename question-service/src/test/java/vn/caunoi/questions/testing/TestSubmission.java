package vn.caunoi.questions.testing;

import java.util.UUID;

import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.questions.question.Submission;

/** What a clerk asks who says no more than needed. */
public final class TestSubmission {
    private TestSubmission() {}

    /** By the form, in Biên Hòa, without a topic. */
    public static Submission of(UUID conference, String text) {
        return of(conference, text, false);
    }

    /** The same, perhaps for the own hall only. */
    public static Submission of(UUID conference, String text, boolean confidential) {
        return of(conference, TestConference.BIEN_HOA, Channel.WEB, null, text, confidential);
    }

    /** @param topic null leaves it to be classified */
    public static Submission of(
            UUID conference, HallRef hall, Channel channel, TopicRef topic, String text, boolean confidential) {
        return new Submission(
                conference, hall, channel, topic, text, false, confidential, null, null, null, null, null, false);
    }
}
