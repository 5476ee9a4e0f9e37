package vn.caunoi.questions.work;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.WorkEvent.Doing;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.NotYours;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;

/**
 * Signs of life on a question, and the answer in the making. Checked in this order: it is there and seen (404), it is the
 * viewer's to work on (403), its status fits (409).
 */
@ApplicationScoped
@Transactional
class WorkService {
    private final QuestionRepository questions;
    private final Works works;
    private final Drafts drafts;
    private final Directory directory;

    WorkService(QuestionRepository questions, Works works, Drafts drafts, Directory directory) {
        this.questions = questions;
        this.works = works;
        this.drafts = drafts;
        this.directory = directory;
    }

    /** The holder's lease lives on; what waits is the moderator's for a while. */
    void sign(UUID id, Doing doing, Viewer viewer) {
        var question = seen(id, viewer);
        if (!Access.worksOn(viewer, question.state())) {
            throw new NotYours(question.state(), viewer);
        }
        if (viewer.role() == Role.MODERATOR) {
            question.requireWaiting();
            works.claim(question, viewer, doing);
        } else {
            question.requireInHand();
            works.sign(question, viewer, doing);
        }
    }

    void end(UUID id, Viewer viewer) {
        works.end(seen(id, viewer), viewer);
    }

    /** @throws Problem 404 {@code not-found} without one */
    Draft draft(UUID id, Viewer viewer) {
        var question = questions
                .findByIdOptional(id)
                .filter(found -> Access.sight(viewer, found.state()) != Sight.NOTHING)
                .orElseThrow(WorkService::notFound);
        var state = question.state();
        var topic = state.topic() == null ? "" : state.topic().code();
        if (!Access.readsDraft(viewer, state, directory.rules(question.conference(), topic))) {
            throw new NotYours(state, viewer);
        }
        return drafts.of(id).orElseThrow(WorkService::notFound);
    }

    /** Keeps what was typed so far, in place of what was kept before; whoever does so is typing. */
    void save(UUID id, DraftRequest request, Viewer viewer) {
        var question = writable(id, viewer);
        question.requireInHand();
        drafts.save(question, request, viewer);
        works.sign(question, viewer, Doing.TYPING);
    }

    void discard(UUID id, Viewer viewer) {
        drafts.discard(writable(id, viewer));
    }

    private Question writable(UUID id, Viewer viewer) {
        var question = seen(id, viewer);
        if (!Access.writesDraft(viewer, question.state())) {
            throw new NotYours(question.state(), viewer);
        }
        return question;
    }

    private Question seen(UUID id, Viewer viewer) {
        return questions
                .locked(id)
                .filter(found -> Access.sight(viewer, found.state()) != Sight.NOTHING)
                .orElseThrow(WorkService::notFound);
    }

    private static Problem notFound() {
        return Problem.of(404, "not-found");
    }
}
