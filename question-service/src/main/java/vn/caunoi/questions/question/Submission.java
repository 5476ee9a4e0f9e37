package vn.caunoi.questions.question;

import java.util.UUID;

import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.TopicRef;

/**
 * What is asked, checked and in the form in which it is stored.
 *
 * @param topic null when it waits to be classified
 * @param asker null when none was noted
 * @param caller null unless it was called in
 */
public record Submission(
        UUID conference,
        HallRef hall,
        Channel channel,
        TopicRef topic,
        String text,
        boolean urgent,
        boolean confidential,
        Asker asker,
        Caller caller) {}
