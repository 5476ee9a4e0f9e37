package vn.caunoi.notification.stream;

import java.util.List;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.problem.ProblemAnswers;

/**
 * {@code GET /api/v1/stream?view=screen|desk|board|lines|chair&since=<cursor>}: a WebSocket with JSON text frames. A
 * handshake that is refused gets a problem (RFC 9457) and no upgrade.
 *
 * <p>{@code GET /api/v1/stream/events}, with the same query: the same frames as server-sent events, for offices whose
 * proxies let no WebSocket through. A {@code Last-Event-ID} stands above {@code since}.
 */
@ApplicationScoped
public class StreamRoute {
    private static final String PATH = "/api/v1/stream";
    private static final String EVENTS = PATH + "/events";

    private final Handshake handshake;
    private final StreamDoor door;
    private final StreamShutdown shutdown;
    private final ProblemAnswers problems;

    StreamRoute(Handshake handshake, StreamDoor door, StreamShutdown shutdown, ProblemAnswers problems) {
        this.handshake = handshake;
        this.door = door;
        this.shutdown = shutdown;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, PATH).handler(this::open);
        router.route(HttpMethod.GET, EVENTS).handler(this::openEvents);
        List.of(PATH, EVENTS).forEach(path -> router.route(path)
                .handler(context -> problems.end(
                        context, Problem.of(405, "method-not-allowed").header("Allow", "GET"))));
    }

    private void open(RoutingContext context) {
        var request = context.request();
        // The request waits while its token is verified, which reads a file and so is no work for an event loop.
        request.pause();
        context.vertx()
                .executeBlocking(() -> admit(() -> handshake.admit(request)), false)
                .onFailure(failure -> refuse(context, failure))
                .onSuccess(admitted -> request.toWebSocket()
                        .onSuccess(socket ->
                                door.open(admitted, socket, request.connection(), request.getParam("since"))));
    }

    private void openEvents(RoutingContext context) {
        var request = context.request();
        request.pause();
        var last = request.getHeader("Last-Event-ID");
        context.vertx()
                .executeBlocking(() -> admit(() -> handshake.admitToEvents(request)), false)
                .onFailure(failure -> refuse(context, failure))
                .onSuccess(admitted -> {
                    request.resume();
                    door.openEvents(
                            admitted,
                            request.response(),
                            request.connection(),
                            last == null ? request.getParam("since") : last);
                });
    }

    private Handshake.Admitted admit(Supplier<Handshake.Admitted> decision) {
        shutdown.refuseWhenStopping();
        return decision.get();
    }

    private void refuse(RoutingContext context, Throwable failure) {
        context.request().resume();
        if (failure instanceof Problem problem) {
            problems.end(context, problem);
        } else {
            context.fail(failure);
        }
    }
}
