package vn.caunoi.questions.closing;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;

/**
 * How a hall stands at the session's end: what is stored of it, and what its clerk says.
 *
 * @param version of what the clerk said; 0 while that is nothing
 * @param sent slips that came in: the hall's own questions and those that it asks too, without those that were withdrawn,
 *     called in, made by splitting or sent for practice
 * @param answered questions of the hall that have a written answer; a merged one is answered with its main question
 * @param ended questions that were declined or whose answer was taken back, with a reason
 * @param owed questions answered aloud, the gist not yet written
 * @param promised questions without an answer, put off to a date
 * @param waiting questions without an answer or a date
 * @param unseen published answers that were neither shown nor read out in the hall
 * @param unseenNumbers numbers of the first few of those, as they were asked
 * @param said what the clerk confirmed; null while that is nothing
 */
@Schema(name = "HallClosing")
public record HallClosing(
        HallRef bridgePoint,
        long version,
        int sent,
        int answered,
        int ended,
        int owed,
        int promised,
        int waiting,
        int unseen,
        List<String> unseenNumbers,
        @Schema(nullable = true) Said said) {

    /**
     * What a clerk confirmed.
     *
     * @param collected slips collected in the hall
     * @param received questions of the hall of which it got the answer
     * @param note null without one
     * @param outdated whether what is stored has changed since, so that it is to be confirmed anew
     */
    @Schema(name = "ClosingSaid")
    public record Said(
            int collected,
            int received,
            @Schema(nullable = true) String note,
            Instant at,
            String by,
            boolean outdated) {}
}
