package vn.caunoi.questions.attachment;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Access.Attached;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.IllegalTransition;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.question.Tallies;

/**
 * Keeps the files of questions and answers. Each change locks the question, so that its {@value #MOST} files are counted
 * right; it is no change of the question itself, whose version stays: its tally tells how many there are.
 */
@ApplicationScoped
class AttachmentService {
    static final int MOST = 3;
    private static final Set<QuestionStatus> HAVE_AN_ANSWER =
            EnumSet.of(QuestionStatus.IN_PROGRESS, QuestionStatus.ANSWERED, QuestionStatus.PUBLISHED);

    private final AttachmentRepository attachments;
    private final QuestionRepository questions;
    private final Tallies tallies;
    private final Directory directory;
    private final Clock clock;

    AttachmentService(
            AttachmentRepository attachments,
            QuestionRepository questions,
            Tallies tallies,
            Directory directory,
            Clock clock) {
        this.attachments = attachments;
        this.questions = questions;
        this.tallies = tallies;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    AttachmentsBody of(UUID question, Viewer viewer) {
        var access = access(questions.findByIdOptional(question), viewer);
        return new AttachmentsBody(attachments.of(question).stream()
                .filter(access::sees)
                .map(attachment -> AttachmentItem.of(attachment, access))
                .toList());
    }

    @Transactional
    Download content(UUID question, UUID id, Viewer viewer) {
        var attachment = existing(question, id, access(questions.findByIdOptional(question), viewer));
        return new Download(attachment.name(), attachment.type(), attachments.content(id));
    }

    /** Whether a file could be added now, asked before it is received. Refuses as {@link #add} does. */
    @Transactional
    void requireMayAdd(UUID question, Attached on, Viewer viewer) {
        requireMayChange(access(questions.findByIdOptional(question), viewer), on);
    }

    /** The very same file sent again, as after an answer that got lost, is the attachment that is there. */
    @Transactional
    AttachmentItem add(UUID question, Attached on, TakenIn file, Viewer viewer) {
        var access = access(questions.locked(question), viewer);
        requireMayChange(access, on);
        var attachment = attachments
                .same(question, on, file.fingerprint())
                .orElseGet(() -> added(new Attachment(question, on, file, viewer, clock.instant()), file));
        return AttachmentItem.of(attachment, access);
    }

    @Transactional
    void remove(UUID question, UUID id, Viewer viewer) {
        var access = access(questions.locked(question), viewer);
        var attachment = existing(question, id, access);
        requireMayChange(access, attachment.attachedTo());
        if (!access.removes(attachment)) {
            throw Problem.of(403, "attachment-of-another");
        }
        attachments.delete(attachment);
        tallies.touch(question);
    }

    @Transactional
    void release(UUID question, UUID id, Viewer viewer) {
        var access = access(questions.locked(question), viewer);
        var attachment = existing(question, id, access);
        if (!access.releases()) {
            throw Problem.of(403, "forbidden");
        }
        if (access.question().confidential()) {
            throw Problem.of(409, "private-question", access.question().number());
        }
        attachment.release();
        // Those who may see it now are to look again.
        tallies.touch(question);
    }

    private Attachment added(Attachment attachment, TakenIn file) {
        if (attachments.count(attachment.questionId(), attachment.attachedTo()) >= MOST) {
            throw Problem.of(409, "too-many-attachments", MOST);
        }
        attachments.persist(attachment, file.clean().content());
        tallies.touch(attachment.questionId());
        return attachment;
    }

    private FileAccess access(Optional<Question> found, Viewer viewer) {
        var question = found.map(Question::state)
                .filter(state -> Access.sight(viewer, state) != Sight.NOTHING)
                .orElseThrow(() -> Problem.of(404, "not-found"));
        var topic = question.topic() == null ? "" : question.topic().code();
        return new FileAccess(
                viewer,
                question,
                tallies.of(List.of(question.id())).get(question.id()),
                directory.rules(question.conference(), topic));
    }

    private Attachment existing(UUID question, UUID id, FileAccess access) {
        return attachments.of(question, id).filter(access::sees).orElseThrow(() -> Problem.of(404, "not-found"));
    }

    /** To a question while it is open; to an answer while it is written and once it is given, not while it is reviewed. */
    private static void requireMayChange(FileAccess access, Attached on) {
        if (!access.adds(on)) {
            throw Problem.of(403, "forbidden");
        }
        var status = access.question().status();
        if (on == Attached.QUESTION ? !status.open() : !HAVE_AN_ANSWER.contains(status)) {
            throw new IllegalTransition(access.question());
        }
    }
}
