package vn.caunoi.kit.request;

import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a body may be: {@code caunoi.request.max-body}, and {@code caunoi.request.max-upload} where a file is posted to
 * a path that {@code caunoi.request.uploads} matches whole (a regular expression; none unless set). The server's own
 * {@code quarkus.http.limits.max-body-size} must not be below either.
 */
@Singleton
class BodySizes {
    private final long largestBody;
    private final long largestUpload;
    private final Optional<Pattern> uploads;

    BodySizes(
            @ConfigProperty(name = "caunoi.request.max-body", defaultValue = "64K") MemorySize largestBody,
            @ConfigProperty(name = "caunoi.request.max-upload", defaultValue = "8M") MemorySize largestUpload,
            @ConfigProperty(name = "caunoi.request.uploads") Optional<String> uploads) {
        this.largestBody = largestBody.asLongValue();
        this.largestUpload = largestUpload.asLongValue();
        this.uploads = uploads.map(Pattern::compile);
    }

    /** In bytes. */
    long largest(HttpServerRequest request) {
        boolean upload = request.method() == HttpMethod.POST
                && request.path() != null
                && uploads.filter(paths -> paths.matcher(request.path()).matches())
                        .isPresent();
        return upload ? largestUpload : largestBody;
    }
}
