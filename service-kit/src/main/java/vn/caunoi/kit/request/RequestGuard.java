package vn.caunoi.kit.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.problem.ProblemAnswers;

/** Refuses, before any resource is looked for, bodies that are too large and addresses that are no text. */
@ApplicationScoped
class RequestGuard {
    /** Read to its end before the answer, or the client might see a broken connection instead of it. */
    private static final long WORTH_READING = 1 << 20;

    private final ProblemAnswers answers;
    private final BodySizes sizes;

    RequestGuard(ProblemAnswers answers, BodySizes sizes) {
        this.answers = answers;
        this.sizes = sizes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 200);
        // Right behind the server's own filter, which knows one size for all.
        filters.register(this::limitWhatIsNotAnnounced, 1);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var largestBody = sizes.largest(request);
        if (length(request) > largestBody) {
            refuse(context, Problem.of(413, "too-large", largestBody / 1024));
        } else if (!isText(request.path()) || !isText(request.query())) {
            answers.end(context, Problem.of(400, "malformed-address"));
        } else if (hasBody(request) && isBlank(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            // JAX-RS would guess what it is.
            answers.end(context, Problem.of(415, "unsupported-media-type"));
        } else {
            context.next();
        }
    }

    /** A body in chunks is cut off where it becomes too large. */
    private void limitWhatIsNotAnnounced(RoutingContext context) {
        if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, sizes.largest(context.request()));
        }
        context.next();
    }

    private static boolean isBlank(String header) {
        return header == null || header.isBlank();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return length(request) > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void refuse(RoutingContext context, Problem problem) {
        var request = context.request();
        if (length(request) > WORTH_READING) {
            answers.end(context, problem.header("Connection", "close"));
            return;
        }
        request.endHandler(end -> answers.end(context, problem));
        request.handler(discarded -> {});
        request.resume();
    }

    private static long length(HttpServerRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                    .map(Long::parseLong)
                    .orElse(0L);
        } catch (NumberFormatException e) {
            return 0; // the server refuses it by itself
        }
    }

    /** Percent-encoded UTF-8 without control characters; PostgreSQL would refuse a NUL much later, as a fault of ours. */
    private static boolean isText(String encoded) {
        if (encoded == null || encoded.indexOf('%') < 0) {
            return true;
        }
        var bytes = ByteBuffer.allocate(encoded.length() * 3);
        for (var i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) != '%') {
                bytes.put((byte) Math.min(encoded.charAt(i), '~')); // what stands unencoded is not judged here
                continue;
            }
            var value = i + 2 < encoded.length() ? hex(encoded.charAt(i + 1), encoded.charAt(i + 2)) : -1;
            if (value < 0x20 && value != '\t' && value != '\n' && value != '\r') {
                return false;
            }
            bytes.put((byte) value);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int hex(char high, char low) {
        var h = Character.digit(high, 16);
        var l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : h * 16 + l;
    }
}
