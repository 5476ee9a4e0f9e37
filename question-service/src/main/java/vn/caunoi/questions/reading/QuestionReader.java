package vn.caunoi.questions.reading;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Access.HistorySight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.HistoryEntry;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;

/** Shows questions to a viewer, each shaped as the viewer may see it. */
@ApplicationScoped
class QuestionReader {
    /** Who sees until when questions are due. */
    private static final Set<Role> DESK = EnumSet.of(Role.OFFICIAL, Role.MODERATOR, Role.ADMIN);

    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final QuestionBodies bodies;
    private final Directory directory;
    private final Clock clock;

    QuestionReader(
            QuestionRepository questions,
            QuestionJournal journal,
            QuestionBodies bodies,
            Directory directory,
            Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.bodies = bodies;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws Problem 403 {@code forbidden} for an order that tells more than the viewer may see */
    @Transactional
    QuestionPage list(QuestionFilter filter, Viewer viewer) {
        if (filter.order() == ListOrder.URGENCY && !DESK.contains(viewer.role())) {
            throw Problem.of(403, "forbidden");
        }
        var paging = new Paging(filter.order(), directory.topics(viewer.conference()));
        var conditions = Narrowing.to(filter, viewer, clock.instant());
        if (filter.after() != null) {
            paging.after(filter.after(), conditions);
        }
        var found = questions
                .find(conditions.hql() + paging.orderBy(conditions), conditions.parameters())
                .range(0, filter.limit())
                .list();
        boolean more = found.size() > filter.limit();
        var page = more ? found.subList(0, filter.limit()) : found;
        return new QuestionPage(
                bodies.of(page, viewer),
                more ? filter.order().cursor(page.get(page.size() - 1)).encoded() : null);
    }

    /** @throws Problem 404 {@code not-found}, also when the viewer may not know of it */
    @Transactional
    QuestionBody byId(UUID id, Viewer viewer) {
        return bodies.of(existing(id), viewer).orElseThrow(QuestionReader::notFound);
    }

    /** @throws Problem 404 {@code not-found}, also when the viewer may not know of it */
    @Transactional
    List<HistoryEntry> history(UUID id, Viewer viewer) {
        var sight = Access.history(viewer, existing(id).state());
        if (sight == HistorySight.NONE) {
            throw notFound();
        }
        return journal.of(id).stream()
                .filter(entry -> sight == HistorySight.ALL
                        || viewer.username().equals(entry.by().username()))
                .toList();
    }

    private Question existing(UUID id) {
        return questions.findByIdOptional(id).orElseThrow(QuestionReader::notFound);
    }

    private static Problem notFound() {
        return Problem.of(404, "not-found");
    }
}
