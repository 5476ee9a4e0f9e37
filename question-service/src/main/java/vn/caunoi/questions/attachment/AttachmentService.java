package vn.caunoi.questions.attachment;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Access.Attached;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.question.IllegalTransition;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;

/**
 * Keeps the files of questions and answers. Each change locks the question, so that its {@value #MOST} files are counted
 * right; it is no change of the question itself, whose version stays.
 */
@ApplicationScoped
class AttachmentService {
    static final int MOST = 3;
    private static final Set<QuestionStatus> HAVE_AN_ANSWER =
            EnumSet.of(QuestionStatus.IN_PROGRESS, QuestionStatus.ANSWERED, QuestionStatus.PUBLISHED);

    private final AttachmentRepository attachments;
    private final QuestionRepository questions;
    private final Clock clock;

    AttachmentService(AttachmentRepository attachments, QuestionRepository questions, Clock clock) {
        this.attachments = attachments;
        this.questions = questions;
        this.clock = clock;
    }

    @Transactional
    AttachmentsBody of(UUID question, Viewer viewer) {
        var state = seen(questions.findById(question), viewer);
        return new AttachmentsBody(attachments.of(question).stream()
                .filter(attachment -> isSeen(attachment, state, viewer))
                .map(attachment -> AttachmentItem.of(attachment, state, viewer))
                .toList());
    }

    @Transactional
    Download content(UUID question, UUID id, Viewer viewer) {
        var state = seen(questions.findById(question), viewer);
        var attachment = existing(question, id, state, viewer);
        return new Download(attachment.name(), attachment.type(), attachments.content(id));
    }

    /** Whether a file could be added now, asked before it is received. Refuses as {@link #add} does. */
    @Transactional
    void requireMayAdd(UUID question, Attached on, Viewer viewer) {
        requireMayChange(seen(questions.findById(question), viewer), on, viewer);
    }

    /** The very same file sent again, as after an answer that got lost, is the attachment that is there. */
    @Transactional
    AttachmentItem add(UUID question, Attached on, TakenIn file, Viewer viewer) {
        var state = seen(locked(question), viewer);
        requireMayChange(state, on, viewer);
        var attachment = attachments
                .same(question, on, file.fingerprint())
                .orElseGet(() -> added(new Attachment(question, on, file, viewer, clock.instant()), file, state));
        return AttachmentItem.of(attachment, state, viewer);
    }

    @Transactional
    void remove(UUID question, UUID id, Viewer viewer) {
        var state = seen(locked(question), viewer);
        var attachment = existing(question, id, state, viewer);
        requireMayChange(state, attachment.attachedTo(), viewer);
        if (!AttachmentItem.isRemovable(attachment, state, viewer)) {
            throw Problem.of(403, "attachment-of-another");
        }
        attachments.delete(attachment);
    }

    @Transactional
    void release(UUID question, UUID id, Viewer viewer) {
        var state = seen(locked(question), viewer);
        var attachment = existing(question, id, state, viewer);
        if (!Access.mayRelease(viewer, state)) {
            throw Problem.of(403, "forbidden");
        }
        if (state.confidential()) {
            throw Problem.of(409, "private-question", state.number());
        }
        attachment.release();
    }

    private Attachment added(Attachment attachment, TakenIn file, QuestionState state) {
        if (attachments.count(state.id(), attachment.attachedTo()) >= MOST) {
            throw Problem.of(409, "too-many-attachments", MOST);
        }
        attachments.persist(attachment, file.clean().content());
        return attachment;
    }

    private Question locked(UUID question) {
        return questions.locked(question).orElse(null);
    }

    private static QuestionState seen(Question question, Viewer viewer) {
        if (question == null || Access.sight(viewer, question.state()) == Sight.NOTHING) {
            throw Problem.of(404, "not-found");
        }
        return question.state();
    }

    private Attachment existing(UUID question, UUID id, QuestionState state, Viewer viewer) {
        return attachments
                .of(question, id)
                .filter(attachment -> isSeen(attachment, state, viewer))
                .orElseThrow(() -> Problem.of(404, "not-found"));
    }

    private static boolean isSeen(Attachment attachment, QuestionState state, Viewer viewer) {
        return Access.seesAttachment(viewer, state, attachment.attachedTo(), attachment.released());
    }

    /** To a question while it is open; to an answer while it is written and once it is given, not while it is reviewed. */
    private static void requireMayChange(QuestionState state, Attached on, Viewer viewer) {
        if (!Access.mayAttach(viewer, state, on)) {
            throw Problem.of(403, "forbidden");
        }
        if (on == Attached.QUESTION ? !state.status().open() : !HAVE_AN_ANSWER.contains(state.status())) {
            throw new IllegalTransition(state);
        }
    }
}
