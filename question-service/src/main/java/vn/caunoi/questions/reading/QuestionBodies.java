package vn.caunoi.questions.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.QuestionView;
import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.Tallies;
import vn.caunoi.questions.work.Drafts;

/** Questions as a viewer gets them over REST. */
@ApplicationScoped
public class QuestionBodies {
    private final Tallies tallies;
    private final Directory directory;
    private final Drafts drafts;

    QuestionBodies(Tallies tallies, Directory directory, Drafts drafts) {
        this.tallies = tallies;
        this.directory = directory;
        this.drafts = drafts;
    }

    /** With its draft; empty when the viewer may not even know of it. */
    @Transactional
    public Optional<QuestionBody> of(Question question, Viewer viewer) {
        return of(List.of(question), viewer).stream().findFirst().map(body -> withDraft(body, question, viewer));
    }

    /** Of one that was asked in this very transaction: nothing can stand beside it yet, and nothing is looked up. */
    @Transactional
    public Optional<QuestionBody> ofNew(Question question, Viewer viewer) {
        return body(question, null, viewer, Access.sight(viewer, question.state(), null));
    }

    /** The same of one that is known to have no tally, which is not looked up then. */
    @Transactional
    public Optional<QuestionBody> ofUntallied(Question question, Viewer viewer) {
        return ofNew(question, viewer).map(body -> withDraft(body, question, viewer));
    }

    /** In the same order, without those that the viewer may not know of, and without drafts. */
    @Transactional
    public List<QuestionBody> of(Collection<Question> questions, Viewer viewer) {
        return of(questions, viewer, (state, tally) -> Access.sight(viewer, state, tally));
    }

    /** The same with as much of them as is to be told to callers who wait for them. */
    @Transactional
    public List<QuestionBody> toTell(Collection<Question> questions, Viewer viewer) {
        return of(questions, viewer, (state, tally) -> Access.sightToTell(viewer, state));
    }

    private List<QuestionBody> of(
            Collection<Question> questions, Viewer viewer, BiFunction<QuestionState, TallyEvent, Sight> sights) {
        var counted = tallies.of(questions.stream().map(Question::id).toList());
        return questions.stream()
                .flatMap(question -> {
                    var tally = counted.get(question.id());
                    return body(question, tally, viewer, sights.apply(question.state(), tally)).stream();
                })
                .toList();
    }

    private Optional<QuestionBody> body(Question question, TallyEvent tally, Viewer viewer, Sight sight) {
        var state = question.state();
        if (sight == Sight.NOTHING) {
            return Optional.empty();
        }
        var identity = Access.identity(viewer, state);
        boolean callerSeen = identity == Access.Identity.MASKED && question.caller() != null;
        return Optional.of(new QuestionBody(
                QuestionView.of(state, tally, sight),
                told(tally, sight, viewer),
                identity == Access.Identity.ASKER ? Optional.ofNullable(question.asker()) : null,
                callerSeen ? CallerBody.of(question.caller()) : null,
                null,
                actions(question, state, tally, viewer, settled(state))));
    }

    private QuestionBody withDraft(QuestionBody body, Question question, Viewer viewer) {
        var state = question.state();
        return Access.readsDraft(viewer, state, settled(state)) ? body.with(drafts.of(question.id())) : body;
    }

    private Rules settled(QuestionState state) {
        return directory.rules(
                state.conference(), state.topic() == null ? null : state.topic().code());
    }

    private static List<Action> actions(
            Question question, QuestionState state, TallyEvent tally, Viewer viewer, Rules rules) {
        return Arrays.stream(Action.values())
                .filter(question::fits)
                .filter(action -> Access.may(viewer, action, state, rules))
                .filter(action -> action != Action.REVIEW || !rules.approvers().isEmpty())
                .filter(action -> action != Action.WITHDRAW || tally == null || !tally.askedBySeveral())
                .filter(action -> action != Action.ASK_TOO || !asks(viewer, state, tally))
                .toList();
    }

    private static boolean asks(Viewer viewer, QuestionState state, TallyEvent tally) {
        return viewer.isFrom(state.bridgePoint().code())
                || tally != null
                        && viewer.bridgePoint() != null
                        && tally.askedBy(viewer.bridgePoint().code());
    }

    /** A hall sees its own tick, the desk all of them. */
    private static List<String> told(TallyEvent tally, Sight sight, Viewer viewer) {
        var all = tally == null ? List.<String>of() : tally.told();
        return switch (sight) {
            case DESK -> all;
            case OWN_HALL, ASKED_TOO -> all.stream().filter(viewer::isFrom).toList();
            default -> null;
        };
    }
}
