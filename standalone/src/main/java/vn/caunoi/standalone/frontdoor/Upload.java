package vn.caunoi.standalone.frontdoor;

import java.util.regex.Pattern;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** A file on its way to a question, or a spreadsheet on its way into a conference: at most {@value #LIMIT} bytes. */
final class Upload {

    static final int LIMIT = 8 * 1024 * 1024;
    static final Pattern ATTACHMENT = Pattern.compile("/api/v1/questions/[^/]+/attachments");
    static final Pattern SPREADSHEET = Pattern.compile("/api/v1/conference/import");

    private final HttpServerRequest request;
    private final String length;

    Upload(HttpServerRequest request) {
        this.request = request;
        this.length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    }

    static boolean is(HttpServerRequest request) {
        return request.method() == HttpMethod.POST
                && (ATTACHMENT.matcher(request.path()).matches()
                        || SPREADSHEET.matcher(request.path()).matches());
    }

    /** As announced; one that is not announced is cut off by the service, for none of it is held here. */
    boolean isTooLarge() {
        try {
            return length != null && Long.parseLong(length) > LIMIT;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** Nothing of it may come before somebody is there to take it. */
    void hold() {
        request.pause();
    }

    /** Sends it on no faster than the service takes it. */
    Future<HttpClientResponse> sendWith(HttpClientRequest toService) {
        if (length == null) {
            toService.setChunked(true);
        } else {
            toService.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        return toService.send(request);
    }
}
