package vn.caunoi.questions.asking;

import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Asker;
import vn.caunoi.questions.question.Caller;
import vn.caunoi.questions.question.Submission;
import vn.caunoi.questions.text.SlipCode;

/** Checks a request against the directory and the session, and puts it into the form that is stored. */
@ApplicationScoped
class Submissions {
    private final Directory directory;

    Submissions(Directory directory) {
        this.directory = directory;
    }

    /**
     * @throws Problem 400 {@code invalid} naming every wrong field, 403 {@code other-hall} when a clerk names another
     *     hall
     */
    Submission of(AskRequest request, Viewer viewer) {
        requireOwnHall(request, viewer);
        boolean calledIn = viewer.role() == Role.OPERATOR;
        var problem = Problem.of(400, "invalid");
        var hall = calledIn ? namedHall(request, viewer, problem) : viewer.bridgePoint();
        var submission = new Submission(
                viewer.conference(),
                hall,
                calledIn ? Channel.HOTLINE : Channel.WEB,
                topic(request, viewer, problem),
                TypedText.stored(request.text()),
                Boolean.TRUE.equals(request.urgent()),
                Boolean.TRUE.equals(request.confidential()) || request.isPractice(),
                asker(request, calledIn, problem),
                caller(request, calledIn, problem),
                TypedText.stored(request.initials()),
                null,
                slip(request, hall, problem),
                Boolean.TRUE.equals(request.lineReport()));
        if (request.isPractice() && calledIn) {
            problem.field("practice", "wrong-value");
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return submission;
    }

    private static void requireOwnHall(AskRequest request, Viewer viewer) {
        if (viewer.role() != Role.CLERK) {
            return;
        }
        if (viewer.bridgePoint() == null || request.bridgePoint() != null && !viewer.isFrom(request.bridgePoint())) {
            throw Problem.of(403, "other-hall");
        }
    }

    private HallRef namedHall(AskRequest request, Viewer viewer, Problem problem) {
        if (request.bridgePoint() == null) {
            problem.field("bridgePoint", "required");
            return null;
        }
        var hall = directory.hall(viewer.conference(), request.bridgePoint());
        if (hall.isEmpty()) {
            problem.field("bridgePoint", "unknown-bridge-point");
        }
        return hall.orElse(null);
    }

    private static String slip(AskRequest request, HallRef hall, Problem problem) {
        if (request.slip() == null) {
            return null;
        }
        var slip = SlipCode.parse(request.slip());
        if (slip.isEmpty()) {
            problem.field("slip", "slip");
        } else if (hall != null && !slip.get().isOf(hall.code())) {
            problem.field("slip", "other-hall-slip");
        }
        return slip.map(SlipCode::value).orElse(null);
    }

    private TopicRef topic(AskRequest request, Viewer viewer, Problem problem) {
        if (request.topic() == null) {
            return null;
        }
        var topic = directory.topic(viewer.conference(), request.topic());
        if (topic.isEmpty()) {
            problem.field("topic", "unknown-topic");
        }
        return topic.orElse(null);
    }

    private static Asker asker(AskRequest request, boolean calledIn, Problem problem) {
        var asker = request.asker();
        if (asker == null) {
            return null;
        }
        if (calledIn) {
            problem.field("asker", "not-by-operator");
        }
        return new Asker(TypedText.stored(asker.name()), TypedText.stored(asker.commune()));
    }

    private static Caller caller(AskRequest request, boolean calledIn, Problem problem) {
        if (request.caller() != null && !calledIn) {
            problem.field("caller", "not-by-clerk");
        }
        return Callers.of(request.caller(), problem);
    }
}
