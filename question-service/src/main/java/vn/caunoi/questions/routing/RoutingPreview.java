package vn.caunoi.questions.routing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.questions.routing.choice.Assignment;
import vn.caunoi.questions.routing.choice.Dispatcher;
import vn.caunoi.questions.routing.choice.Responder;
import vn.caunoi.questions.routing.choice.RoutingTable;

/** What a routing table would do, as things stand now. Changes nothing. */
@ApplicationScoped
class RoutingPreview {
    private final Workload workload;
    private final Clock clock;

    RoutingPreview(Workload workload, Clock clock) {
        this.workload = workload;
        this.clock = clock;
    }

    /** @throws Problem 400 {@code invalid} when the conference has no such question */
    @Transactional
    RoutingPreviewBody of(UUID conference, RoutingTable table, UUID question) {
        var responders = workload.responders(conference).all();
        return new RoutingPreviewBody(
                question == null ? null : routed(conference, table, responders, question),
                load(conference, table, responders));
    }

    private RoutingPreviewBody.Routed routed(
            UUID conference, RoutingTable table, List<Responder> responders, UUID question) {
        var asked = workload.question(conference, question)
                .orElseThrow(() -> Problem.of(400, "invalid").field("question", "unknown-question"));
        var dispatcher = new Dispatcher(table, responders, clock.instant());
        relieve(dispatcher, asked);
        var assignment = dispatcher.route(asked.question());
        return new RoutingPreviewBody.Routed(
                assignment.map(Assignment::official).orElse(null),
                assignment.map(Assignment::why).orElse(null));
    }

    /** Everything that nobody has taken is routed anew; what somebody works on stays where it is. */
    private List<RoutingPreviewBody.Load> load(UUID conference, RoutingTable table, List<Responder> responders) {
        var untaken = workload.untaken(conference);
        var dispatcher = new Dispatcher(table, responders, clock.instant());
        untaken.forEach(held -> relieve(dispatcher, held));
        dispatcher.route(untaken.stream().map(Workload.Held::question).toList());
        var then = dispatcher.load();
        return responders.stream()
                .map(responder -> new RoutingPreviewBody.Load(
                        responder.official(),
                        responder.open(),
                        then.get(responder.official().username())))
                .toList();
    }

    private static void relieve(Dispatcher dispatcher, Workload.Held held) {
        if (held.holder() != null) {
            dispatcher.relieve(held.holder());
        }
    }
}
