package vn.caunoi.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Problems for what no JAX-RS resource answers under {@code /api}: unknown paths, and failures of other routes. */
@ApplicationScoped
class ProblemRoutes {
    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    /** After every other route, before the framework's own last resort. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private final ProblemAnswers answers;

    ProblemRoutes(ProblemAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route("/api/*")
                .order(LAST)
                .handler(context -> answers.end(context, Failures.ofStatus(404)))
                .failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        var failure = context.failure();
        var problem = failure == null ? Failures.ofStatus(context.statusCode()) : Failures.problem(failure);
        if (problem.status() == 500) {
            LOG.error("a request failed", failure);
        }
        answers.end(context, problem);
    }
}
