package vn.caunoi.kit.problem;

import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Answers problems, as JAX-RS responses and where no JAX-RS resource is at work: other routes, WebSocket handshakes. */
@ApplicationScoped
public class ProblemAnswers {
    private final ProblemTexts texts;
    private final ObjectMapper json;

    ProblemAnswers(ProblemTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Ends the response with {@code problem} in the request's language; does nothing when it has been sent already. */
    public void end(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.headWritten() || response.ended() || response.closed()) {
            return;
        }
        var locale = Locales.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(bytes(problem, locale)));
    }

    Response response(Problem problem, String acceptLanguage) {
        var locale = Locales.of(acceptLanguage);
        var response = Response.status(problem.status())
                .type(ProblemBody.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(bytes(problem, locale));
        problem.headers().forEach(response::header);
        return response.build();
    }

    private byte[] bytes(Problem problem, Locale locale) {
        try {
            return json.writeValueAsBytes(texts.inWords(problem, locale));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always serialisable", e);
        }
    }
}
