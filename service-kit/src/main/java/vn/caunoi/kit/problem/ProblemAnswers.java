package vn.caunoi.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

/** Answers a problem where no JAX-RS resource is at work: unknown paths, WebSocket handshakes, other Vert.x routes. */
@ApplicationScoped
public class ProblemAnswers {
    /** Ends the response with {@code problem} in the request's language; does nothing when it has ended already. */
    public void end(RoutingContext context, Problem problem) {
        if (context.response().ended()) {
            return;
        }
        context.response().setStatusCode(problem.status()).end();
    }
}
