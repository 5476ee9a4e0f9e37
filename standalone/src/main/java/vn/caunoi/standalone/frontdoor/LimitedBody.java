package vn.caunoi.standalone.frontdoor;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Reads a request's body, but not more than {@value #LIMIT} bytes of it. */
final class LimitedBody {

    static final int LIMIT = 64 * 1024;

    private final HttpServerRequest request;
    private final Promise<Buffer> read = Promise.promise();
    private final Buffer body = Buffer.buffer();

    LimitedBody(HttpServerRequest request) {
        this.request = request;
    }

    /** Fails when the body is too large. */
    Future<Buffer> read() {
        if (announcedLength() > LIMIT) {
            return Future.failedFuture("Announced as too large");
        }
        request.handler(this::append);
        request.endHandler(end -> read.tryComplete(body));
        request.exceptionHandler(read::tryFail);
        return read.future();
    }

    private void append(Buffer chunk) {
        if (body.length() + chunk.length() > LIMIT) {
            read.tryFail("Too large");
        } else {
            body.appendBuffer(chunk);
        }
    }

    private long announcedLength() {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
