package vn.caunoi.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes every failure of a resource an answer in the reader's language; what it is is told by {@link Failures}. */
@ApplicationScoped
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemAnswers answers;

    ProblemMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    // The types are named one by one, for the nearest one wins and the framework maps some of them itself.
    @ServerExceptionMapper({
        Throwable.class,
        Problem.class,
        ConstraintViolationException.class,
        WebApplicationException.class,
        BadRequestException.class,
        NotFoundException.class,
        NotAllowedException.class,
        NotAcceptableException.class,
        NotSupportedException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response map(Throwable failure, HttpHeaders headers, UriInfo uri) {
        var problem = failure.getCause() instanceof MalformedValue value
                ? value.problem(uri.getQueryParameters())
                : Failures.problem(failure);
        if (problem.status() == 500) {
            LOG.error("a request failed", failure);
        } else if (problem.status() == 503) {
            LOG.warnf("a request failed for now: %s", failure);
        }
        return answers.response(problem, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
