package vn.caunoi.questions.note;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Action;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.directory.Official;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.work.Works;

/** Keeps what desk and officials say among themselves about a question; no hall ever reads it. */
@ApplicationScoped
class NoteService {
    /** More would be a sign of a machine at work. */
    static final int MOST = 500;

    private final NoteRepository notes;
    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final Directory directory;
    private final Works works;
    private final Clock clock;

    NoteService(
            NoteRepository notes,
            QuestionRepository questions,
            QuestionJournal journal,
            Directory directory,
            Works works,
            Clock clock) {
        this.notes = notes;
        this.questions = questions;
        this.journal = journal;
        this.directory = directory;
        this.works = works;
        this.clock = clock;
    }

    @Transactional
    NotesBody of(UUID id, Viewer viewer) {
        var question = seen(questions.findByIdOptional(id), viewer);
        if (!Access.readsNotes(viewer, question.state())) {
            throw Problem.of(403, "forbidden");
        }
        return new NotesBody(notes.of(id).stream().map(Note::item).toList());
    }

    /**
     * Says something; with {@code consult} also asks that official for advice, who from then on sees the question though it
     * be private. Who holds it stays responsible.
     */
    @Transactional
    NoteItem write(UUID id, NoteRequest request, Viewer viewer) {
        var question = seen(questions.locked(id), viewer);
        if (!Access.writesNotes(viewer, question.state())) {
            throw Problem.of(403, "forbidden");
        }
        if (notes.count(id) >= MOST) {
            throw Problem.of(409, "too-many-notes", MOST);
        }
        var adviser = request.consult() == null ? null : consulted(question, request.consult(), viewer);
        var note = new Note(
                UuidV7.next(clock),
                id,
                adviser != null ? NoteKind.CONSULT : kind(question, viewer),
                TypedText.stored(request.text()),
                new OfficialRef(viewer.username(), viewer.displayName()),
                adviser,
                clock.instant());
        notes.persist(note);
        works.remarked(question);
        return note.item();
    }

    private OfficialRef consulted(Question question, String username, Viewer viewer) {
        var state = question.state();
        var rules = directory.rules(
                state.conference(), state.topic() == null ? "" : state.topic().code());
        if (!Access.may(viewer, Action.CONSULT, state, rules)) {
            throw Problem.of(403, "not-yours-to-consult", state.number());
        }
        var adviser = directory
                .official(viewer.conference(), username)
                .map(Official::ref)
                .orElseThrow(() -> Problem.of(400, "invalid").field("consult", "unknown-official"));
        if (state.heldBy(username)) {
            throw Problem.of(400, "invalid").field("consult", "holds-it");
        }
        question.requireFit(Action.CONSULT);
        // Asked once more, they are advisers already: that is a note, and no change of the question.
        if (!state.advisers().contains(username)) {
            journal.record(question.consult(adviser, Actor.of(viewer), clock.instant()));
        }
        return adviser;
    }

    private static NoteKind kind(Question question, Viewer viewer) {
        var state = question.state();
        boolean adviser = state.advisers().contains(viewer.username()) && !state.heldBy(viewer.username());
        return adviser ? NoteKind.ADVICE : NoteKind.NOTE;
    }

    private static Question seen(Optional<Question> found, Viewer viewer) {
        return found.filter(question -> Access.sight(viewer, question.state()) != Sight.NOTHING)
                .orElseThrow(() -> Problem.of(404, "not-found"));
    }
}
