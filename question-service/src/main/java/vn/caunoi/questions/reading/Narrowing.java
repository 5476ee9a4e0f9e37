package vn.caunoi.questions.reading;

import java.time.Instant;
import java.util.List;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionNumber;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.questions.text.FoldedText;
import vn.caunoi.questions.text.SlipCode;

/** A filter as conditions of a query, within what the viewer may see. */
final class Narrowing {
    /** Those that ask a question themselves, and those whose question was merged into it. */
    private static final String ASKED_BY = """
            hallCode = :hall
            or id in (select asking.questionId from AskingHall asking where asking.hallCode = :hall)
            or id in (select part.mergedInto from Question part
                      where part.conference = :conference and part.mergedInto is not null
                        and part.id in (select h.questionId from AskingHall h where h.hallCode = :hall))""";

    /** Stands among topics for what is not classified; topics' codes are in capitals. */
    private static final String NO_TOPIC = "none";

    private static final List<QuestionStatus> WAITING = List.of(
            QuestionStatus.SUBMITTED,
            QuestionStatus.ASSIGNED,
            QuestionStatus.IN_PROGRESS,
            QuestionStatus.IN_REVIEW,
            QuestionStatus.NEEDS_INFO);

    private static final List<QuestionStatus> GIVEN =
            List.of(QuestionStatus.ANSWERED, QuestionStatus.PUBLISHED, QuestionStatus.MERGED);

    private final Viewer viewer;
    private final Conditions conditions;

    private Narrowing(Viewer viewer) {
        this.viewer = viewer;
        conditions = Visible.to(viewer);
    }

    /** @param now for what is late */
    static Conditions to(QuestionFilter filter, Viewer viewer, Instant now) {
        var narrowing = new Narrowing(viewer);
        narrowing.byFields(filter);
        filter.flags().forEach(flag -> narrowing.byFlag(flag, now));
        if (filter.text() != null) {
            narrowing.byText(filter.text());
        }
        return narrowing.conditions;
    }

    private void byFields(QuestionFilter filter) {
        if (!filter.statuses().isEmpty()) {
            conditions.and("status in :statuses", "statuses", filter.statuses());
        }
        if (!filter.topics().isEmpty()) {
            var unclassified = filter.topics().contains(NO_TOPIC) ? " or topicCode is null" : "";
            conditions.and("topicCode in :topics" + unclassified, "topics", filter.topics());
        }
        if (filter.hall() != null) {
            conditions.and(ASKED_BY, "hall", filter.hall());
        }
        if (filter.assignee() != null) {
            var assignee = filter.assignee().equals("me") ? viewer.username() : filter.assignee();
            conditions.and("officialUsername = :assignee", "assignee", assignee);
            Visible.inside(viewer, conditions);
        }
    }

    private void byFlag(QuestionFlag flag, Instant now) {
        switch (flag) {
            case OWED -> inside("owed");
            case UNCLEAR -> {
                inside("status in :given and clear = false");
                conditions.with("given", GIVEN);
            }
            case LATE -> {
                // To be taken up by a time is only what nobody works on yet.
                inside("status in :waiting and (dueAt < :now or takeUpBy < :now)");
                conditions.with("waiting", WAITING).with("now", now);
            }
            case PROMISED -> {
                inside("status in :waiting and promisedFor is not null");
                conditions.with("waiting", WAITING);
            }
            case ESCALATED -> {
                conditions.and("status = :submitted and escalated", "submitted", QuestionStatus.SUBMITTED);
                Visible.desk(viewer, conditions);
            }
            case PRIVATE -> marked("confidential");
            case URGENT -> marked("urgent");
        }
    }

    private void inside(String condition) {
        conditions.and(condition);
        Visible.inside(viewer, conditions);
    }

    private void marked(String condition) {
        conditions.and(condition);
        Visible.marked(viewer, conditions);
    }

    private void byText(String text) {
        var like = "%" + FoldedText.of(text).replaceAll("([!%_])", "!$1") + "%";
        var found = "folded like :text escape '!' or answerFolded like :text escape '!' and (%s)"
                .formatted(Visible.answer(viewer, conditions));
        var number = QuestionNumber.parse(text);
        if (number.isPresent()) {
            found = "number = :number or " + found;
            conditions.with("number", number.get());
        }
        var slip = SlipCode.parse(text);
        if (slip.isPresent()) {
            found = "slip = :slip and (%s) or ".formatted(Visible.slip(viewer, conditions)) + found;
            conditions.with("slip", slip.get().value());
        }
        conditions.and(found, "text", like);
    }
}
