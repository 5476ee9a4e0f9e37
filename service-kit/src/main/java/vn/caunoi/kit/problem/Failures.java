package vn.caunoi.kit.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;

import vn.caunoi.kit.kafka.Transient;

/** Which problem a failure is to the caller. */
final class Failures {
    private static final String RETRY_AFTER_SECONDS = "2";

    private Failures() {}

    static Problem problem(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof ConstraintViolationException violations) {
            return Violations.problem(violations);
        }
        if (failure instanceof WebApplicationException http) {
            return ofStatus(http);
        }
        if (failure instanceof HttpException http) {
            return ofStatus(http.getStatusCode());
        }
        if (failure instanceof UnauthorizedException
                || failure instanceof AuthenticationException
                || failure instanceof AuthenticationCompletionException) {
            return failure.getCause() instanceof Problem problem ? problem : ofStatus(401);
        }
        if (failure instanceof ForbiddenException) {
            return ofStatus(403);
        }
        return Transient.is(failure) ? ofStatus(503) : ofStatus(500);
    }

    private static Problem ofStatus(WebApplicationException http) {
        var problem = ofStatus(http.getResponse().getStatus());
        var allow = http.getResponse().getHeaderString("Allow");
        return allow == null ? problem : problem.header("Allow", allow);
    }

    /** What HTTP itself refuses, by status. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "bad-request");
            case 401 -> Problem.of(401, "signed-out");
            case 403 -> Problem.of(403, "forbidden");
            case 404 -> Problem.of(404, "not-found");
            case 405 -> Problem.of(405, "method-not-allowed");
            case 406 -> Problem.of(406, "not-acceptable");
            case 413 -> Problem.of(413, "too-large");
            case 415 -> Problem.of(415, "unsupported-media-type");
            case 503 -> Problem.of(503, "unavailable").header("Retry-After", RETRY_AFTER_SECONDS);
            default -> status >= 400 && status < 500 ? Problem.of(status, "bad-request") : Problem.of(500, "internal");
        };
    }
}
