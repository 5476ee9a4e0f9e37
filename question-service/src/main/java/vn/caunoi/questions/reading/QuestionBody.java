package vn.caunoi.questions.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.QuestionView;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.questions.question.Asker;
import vn.caunoi.questions.question.Question;

/**
 * A question as one viewer gets it over REST: the view that streams carry too, and beside it who asked, for those
 * entitled, and what the viewer may do now.
 *
 * @param asker only for the own hall's clerk; null when none was noted
 * @param caller only for operators and moderators, when it was called in
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
        @JsonUnwrapped QuestionView question, Optional<Asker> asker, CallerBody caller, List<Action> actions) {

    /** Empty when the viewer may not even know of it. */
    public static Optional<QuestionBody> of(Question question, Viewer viewer) {
        var state = question.state();
        var sight = Access.sight(viewer, state);
        if (sight == Sight.NOTHING) {
            return Optional.empty();
        }
        var identity = Access.identity(viewer, state);
        boolean callerSeen = identity == Access.Identity.MASKED && question.caller() != null;
        return Optional.of(new QuestionBody(
                QuestionView.of(state, null, sight),
                identity == Access.Identity.ASKER ? Optional.ofNullable(question.asker()) : null,
                callerSeen ? CallerBody.of(question.caller()) : null,
                Arrays.stream(Action.values())
                        .filter(question::fits)
                        .filter(action -> Access.may(viewer, action, state))
                        .toList()));
    }

    @JsonIgnore
    public long version() {
        return question.version();
    }
}
