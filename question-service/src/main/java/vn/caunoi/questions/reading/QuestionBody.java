package vn.caunoi.questions.reading;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.access.QuestionView;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.questions.question.Asker;
import vn.caunoi.questions.work.Draft;

/**
 * A question as one viewer gets it over REST: the view that streams carry too, and beside it who asked, for those
 * entitled, and what the viewer may do now.
 *
 * @param told codes of the halls whose clerk told the asker of the answer: the own one, for the desk all
 * @param asker only for the own hall's clerk; null when none was noted
 * @param caller only for operators and moderators, when it was called in
 * @param draft of the answer, for those who may read it, where one question is told by itself and not in lists; null when
 *     there is none
 * @param actions those that fit the status and this viewer
 */
@Schema(
        name = "Question",
        requiredProperties = {
            "id",
            "number",
            "version",
            "status",
            "conference",
            "bridgePoint",
            "halls",
            "topic",
            "text",
            "askedAt",
            "publishedAt",
            "actions"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionBody(
        @JsonUnwrapped QuestionView question,
        List<String> told,
        Optional<Asker> asker,
        CallerBody caller,
        Optional<Draft> draft,
        List<Action> actions) {

    QuestionBody with(Optional<Draft> found) {
        return new QuestionBody(question, told, asker, caller, found, actions);
    }

    @JsonIgnore
    public long version() {
        return question.version();
    }
}
