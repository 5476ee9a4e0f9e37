package vn.caunoi.questions.reading;

import java.util.Arrays;
import java.util.List;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.QuestionStatus;

/**
 * The rules of {@link vn.caunoi.contracts.access.Access} as conditions of a query, so that lists are filtered where the
 * rows are. A test holds both against each other.
 */
final class Visible {
    private static final String NOT_PRIVATE = "not confidential";

    private Visible() {}

    /** What {@code viewer} may see at all: {@code Access.sight} is not NOTHING. */
    static Conditions to(Viewer viewer) {
        var conditions = new Conditions().and("conference = :conference", "conference", viewer.conference());
        return switch (viewer.role()) {
            case CLERK -> conditions.and("hallCode = :own or not confidential", "own", own(viewer));
            case OPERATOR -> conditions.and("channel = :hotline or not confidential", "hotline", Channel.HOTLINE);
            case OFFICIAL ->
                conditions.and(
                        "not confidential or officialUsername = :me"
                                + " or array_contains(advisers, :me) or array_contains(approvers, :me)",
                        "me",
                        viewer.username());
            case MODERATOR, ADMIN -> conditions;
            case CHAIR -> onTable(conditions, List.of("QUEUED", "CALLED"));
            case SCREEN -> onTable(conditions, List.of("CALLED"));
            case TECHNICIAN -> conditions.and(NOT_PRIVATE).and("topicCode = :lines", "lines", "LINE_TECH");
        };
    }

    /** Published ones, and those that lie on the chair's table in one of these ways. */
    private static Conditions onTable(Conditions conditions, List<String> ways) {
        return conditions
                .and(NOT_PRIVATE)
                .and(
                        "status = :published or status in :speakable"
                                + " and id in (select place.questionId from TablePlace place where place.state in :ways)",
                        "published",
                        QuestionStatus.PUBLISHED)
                .with(
                        "speakable",
                        Arrays.stream(QuestionStatus.values())
                                .filter(QuestionStatus::speakable)
                                .toList())
                .with("ways", ways);
    }

    /**
     * Those of which {@code viewer} sees who holds them, what is owed and promised, and until when: a filter by these
     * must not tell it of the others.
     */
    static void inside(Viewer viewer, Conditions conditions) {
        switch (viewer.role()) {
            case CLERK -> conditions.and("hallCode = :own", "own", own(viewer));
            case OPERATOR -> conditions.and("channel = :hotline", "hotline", Channel.HOTLINE);
            case CHAIR, SCREEN, TECHNICIAN -> conditions.and("1 = 0");
            case OFFICIAL, MODERATOR, ADMIN -> {
                // They see it of all that they see.
            }
        }
    }

    /** None, unless {@code viewer} sees what is the desk's alone. */
    static void desk(Viewer viewer, Conditions conditions) {
        switch (viewer.role()) {
            case CLERK, OPERATOR, CHAIR, SCREEN, TECHNICIAN -> conditions.and("1 = 0");
            case OFFICIAL, MODERATOR, ADMIN -> {
                // They see it of all that they see.
            }
        }
    }

    /** Those of which {@code viewer} sees whether they are urgent or private. */
    static void marked(Viewer viewer, Conditions conditions) {
        switch (viewer.role()) {
            case CHAIR, SCREEN -> conditions.and("1 = 0");
            default -> {
                // The others see it of all that they see.
            }
        }
    }

    /**
     * Whether {@code viewer} sees the answer, as a condition to combine with others; its parameters go into
     * {@code conditions}.
     */
    static String answer(Viewer viewer, Conditions conditions) {
        return switch (viewer.role()) {
            case OFFICIAL, MODERATOR, ADMIN -> "1 = 1";
            case CLERK -> {
                given(conditions).with("own", own(viewer));
                yield "status = :published or status = :answered and (hallCode = :own or id in (%s))"
                        .formatted("select own.questionId from AskingHall own where own.hallCode = :own");
            }
            case OPERATOR -> {
                given(conditions).with("hotline", Channel.HOTLINE);
                yield "status = :published or status = :answered and channel = :hotline";
            }
            case TECHNICIAN, SCREEN -> {
                conditions.with("published", QuestionStatus.PUBLISHED);
                yield "status = :published";
            }
            case CHAIR -> "1 = 0";
        };
    }

    /**
     * Whether {@code viewer} finds a question by its slip, as a condition to combine with others. Operators do so for any
     * that they see: who reads them the code from the slip asks what became of it.
     */
    static String slip(Viewer viewer, Conditions conditions) {
        return switch (viewer.role()) {
            case OPERATOR, OFFICIAL, MODERATOR, ADMIN -> "1 = 1";
            case CLERK -> {
                conditions.with("own", own(viewer));
                yield "hallCode = :own";
            }
            case CHAIR, SCREEN, TECHNICIAN -> "1 = 0";
        };
    }

    private static Conditions given(Conditions conditions) {
        return conditions.with("published", QuestionStatus.PUBLISHED).with("answered", QuestionStatus.ANSWERED);
    }

    private static String own(Viewer viewer) {
        return viewer.bridgePoint() == null ? "" : viewer.bridgePoint().code();
    }
}
