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
import vn.caunoi.questions.text.PhoneNumber;

/** Checks a request against the directory and the session, and puts it into the form that is stored. */
@ApplicationScoped
class Submissions {
    private final Directory directory;

    Submissions(Directory directory) {
        this.directory = directory;
    }

    /**
     * @throws Problem 400 {@code invalid} naming every wrong field, 403 {@code other-hall} when a clerk names another
     *     hall, 409 {@code conference-not-live} when the conference takes no questions now
     */
    Submission of(AskRequest request, Viewer viewer) {
        requireOwnHall(request, viewer);
        var conference = directory.conference(viewer.conference());
        boolean calledIn = viewer.role() == Role.OPERATOR;
        var problem = Problem.of(400, "invalid");
        var submission = new Submission(
                conference.id(),
                calledIn ? namedHall(request, viewer, problem) : viewer.bridgePoint(),
                calledIn ? Channel.HOTLINE : Channel.WEB,
                topic(request, viewer, problem),
                TypedText.stored(request.text()),
                Boolean.TRUE.equals(request.urgent()),
                Boolean.TRUE.equals(request.confidential()),
                asker(request, calledIn, problem),
                caller(request, calledIn, problem),
                TypedText.stored(request.initials()),
                null);
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        conference.requireOpen();
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
        var caller = request.caller();
        if (caller == null) {
            return null;
        }
        if (!calledIn) {
            problem.field("caller", "not-by-clerk");
        }
        boolean callback = Boolean.TRUE.equals(caller.callback());
        var phone = caller.phone() == null ? null : PhoneNumber.parse(caller.phone());
        if (phone == null && callback) {
            problem.field("caller.phone", "required");
        } else if (phone != null && phone.isEmpty()) {
            problem.field("caller.phone", "phone");
        }
        return new Caller(
                TypedText.stored(caller.name()),
                TypedText.stored(caller.role()),
                TypedText.stored(caller.commune()),
                phone == null ? null : phone.map(PhoneNumber::e164).orElse(null),
                callback);
    }
}
