package vn.caunoi.questions.reading;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Sort;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Access.HistorySight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionNumber;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.question.HistoryEntry;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionJournal;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.text.FoldedText;

/** Shows questions to a viewer, each shaped as the viewer may see it. */
@ApplicationScoped
class QuestionReader {
    private final QuestionRepository questions;
    private final QuestionJournal journal;
    private final QuestionBodies bodies;

    QuestionReader(QuestionRepository questions, QuestionJournal journal, QuestionBodies bodies) {
        this.questions = questions;
        this.journal = journal;
        this.bodies = bodies;
    }

    @Transactional
    QuestionPage list(QuestionFilter filter, Viewer viewer) {
        var conditions = conditions(filter, viewer);
        var found = questions
                .find(conditions.hql(), Sort.descending("counter"), conditions.parameters())
                .range(0, filter.limit())
                .list();
        boolean more = found.size() > filter.limit();
        var page = more ? found.subList(0, filter.limit()) : found;
        return new QuestionPage(
                bodies.of(page, viewer),
                more ? new ListCursor(page.get(page.size() - 1).counter()).encoded() : null);
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

    private static Conditions conditions(QuestionFilter filter, Viewer viewer) {
        var conditions = Visible.to(viewer);
        if (!filter.statuses().isEmpty()) {
            conditions.and("status in :statuses", "statuses", filter.statuses());
        }
        if (!filter.topics().isEmpty()) {
            conditions.and("topicCode in :topics", "topics", filter.topics());
        }
        if (filter.hall() != null) {
            conditions.and("hallCode = :hall", "hall", filter.hall());
        }
        if (filter.assignee() != null) {
            var assignee = filter.assignee().equals("me") ? viewer.username() : filter.assignee();
            conditions.and("officialUsername = :assignee", "assignee", assignee);
            Visible.withOfficial(viewer, conditions);
        }
        if (filter.text() != null) {
            narrowToText(filter.text(), conditions);
        }
        if (filter.after() != null) {
            conditions.and("counter < :after", "after", filter.after().counter());
        }
        return conditions;
    }

    private static void narrowToText(String text, Conditions conditions) {
        var like = "%" + FoldedText.of(text).replaceAll("([!%_])", "!$1") + "%";
        var number = QuestionNumber.parse(text);
        if (number.isPresent()) {
            conditions
                    .and("number = :number or folded like :text escape '!'", "text", like)
                    .with("number", number.get());
        } else {
            conditions.and("folded like :text escape '!'", "text", like);
        }
    }

    private static Problem notFound() {
        return Problem.of(404, "not-found");
    }
}
