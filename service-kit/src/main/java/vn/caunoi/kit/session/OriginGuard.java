package vn.caunoi.kit.session;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.problem.ProblemAnswers;

/**
 * Refuses unsafe requests that another site made the browser send: 403 {@code foreign-origin}. An {@code Origin} that is
 * there must be ours, also without a cookie, so that nobody is signed in as someone else. Without one, a request with
 * the cookie must be same-origin by {@code Sec-Fetch-Site}.
 */
@ApplicationScoped
class OriginGuard {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Origins origins;
    private final ProblemAnswers answers;

    OriginGuard(Origins origins, ProblemAnswers answers) {
        this.origins = origins;
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 150);
    }

    private void check(RoutingContext context) {
        if (SAFE.contains(context.request().method()) || isOurs(context)) {
            context.next();
        } else {
            answers.end(context, Problem.of(403, "foreign-origin"));
        }
    }

    private boolean isOurs(RoutingContext context) {
        var headers = context.request().headers();
        var sent = headers.getAll(HttpHeaders.ORIGIN);
        if (!sent.isEmpty()) {
            return sent.size() == 1 && origins.allows(sent.get(0));
        }
        var site = headers.get("Sec-Fetch-Site");
        var signedIn = context.request().getCookie(SessionToken.COOKIE) != null;
        return signedIn ? "same-origin".equals(site) : site == null || site.equals("same-origin");
    }
}
