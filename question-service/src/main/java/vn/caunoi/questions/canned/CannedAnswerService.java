package vn.caunoi.questions.canned;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.questions.directory.Directory;

/** Keeps the answers that are given often. Officials change their own, moderators all. */
@ApplicationScoped
class CannedAnswerService {
    /** They are read all at once. */
    static final int MOST = 300;

    private final CannedAnswerRepository answers;
    private final Directory directory;
    private final Clock clock;

    CannedAnswerService(CannedAnswerRepository answers, Directory directory, Clock clock) {
        this.answers = answers;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    CannedAnswersBody of(Viewer viewer) {
        var alphabet = Collator.getInstance(Locale.forLanguageTag("vi"));
        return new CannedAnswersBody(answers.of(viewer.conference()).stream()
                .sorted(Comparator.comparing(CannedAnswer::title, alphabet::compare)
                        .thenComparing(CannedAnswer::id))
                .map(answer -> answer.item(viewer))
                .toList());
    }

    @Transactional
    CannedAnswerItem add(CannedAnswerRequest request, Viewer viewer) {
        requireTopic(request, viewer);
        if (answers.count(viewer.conference()) >= MOST) {
            throw Problem.of(409, "too-many-canned-answers", MOST);
        }
        var answer = new CannedAnswer(UuidV7.next(clock), viewer, request.words(), clock.instant());
        answers.persist(answer);
        return answer.item(viewer);
    }

    /** @param version that the viewer looked at; empty changes whatever is there */
    @Transactional
    CannedAnswerItem change(UUID id, Optional<EntityVersion> version, CannedAnswerRequest request, Viewer viewer) {
        var answer = changeable(id, version, viewer);
        requireTopic(request, viewer);
        answer.change(request.words(), clock.instant());
        return answer.item(viewer);
    }

    /** @param version that the viewer looked at; empty removes whatever is there */
    @Transactional
    void remove(UUID id, Optional<EntityVersion> version, Viewer viewer) {
        answers.delete(changeable(id, version, viewer));
    }

    private CannedAnswer changeable(UUID id, Optional<EntityVersion> version, Viewer viewer) {
        var answer = answers.locked(viewer.conference(), id).orElseThrow(() -> Problem.of(404, "not-found"));
        version.ifPresent(seen -> seen.requireMatch(answer.version()));
        if (!answer.isChangeableBy(viewer)) {
            throw Problem.of(403, "canned-answer-of-another");
        }
        return answer;
    }

    private void requireTopic(CannedAnswerRequest request, Viewer viewer) {
        if (request.topic() != null
                && directory.topic(viewer.conference(), request.topic()).isEmpty()) {
            throw Problem.of(400, "invalid").field("topic", "unknown-topic");
        }
    }
}
