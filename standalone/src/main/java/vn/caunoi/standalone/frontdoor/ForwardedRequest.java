package vn.caunoi.standalone.frontdoor;

import java.util.Set;
import java.util.TreeSet;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;

/** What of a browser's request a service gets to see. */
final class ForwardedRequest {

    private static final String SERVICE_HOST = "127.0.0.1";
    private static final long ANSWER_TIMEOUT_MS = 60_000;
    /** A file of 8 MiB over a line of 0.2 Mbit/s; a line that stands still is given up much earlier. */
    private static final long UPLOAD_TIMEOUT_MS = 360_000;

    /** Headers of one connection, not of the message: RFC 9110, 7.6.1. */
    private static final Set<String> HOP_BY_HOP = caseInsensitive(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    private ForwardedRequest() {}

    static RequestOptions of(HttpServerRequest request, int port) {
        return new RequestOptions()
                .setHost(SERVICE_HOST)
                .setPort(port)
                .setMethod(request.method())
                .setURI(request.uri())
                .setTimeout(ANSWER_TIMEOUT_MS)
                .setHeaders(headers(request));
    }

    /** To one that takes its time to be read. */
    static RequestOptions ofUpload(HttpServerRequest request, int port) {
        return of(request, port).setTimeout(UPLOAD_TIMEOUT_MS);
    }

    /** Those of the message; what a client says about where it comes from is replaced by what we know. */
    private static MultiMap headers(HttpServerRequest request) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var header : request.headers()) {
            if (isForwarded(header.getKey())) {
                headers.add(header.getKey(), header.getValue());
            }
        }
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        var host = request.getHeader(HttpHeaders.HOST);
        if (host != null) {
            // Or a service would make its Location of an address that browsers can't reach.
            headers.set(HttpHeaders.HOST, host);
            headers.set("X-Forwarded-Host", host);
        }
        return headers;
    }

    static boolean isHopByHop(String header) {
        return HOP_BY_HOP.contains(header);
    }

    private static boolean isForwarded(String header) {
        return !isHopByHop(header)
                && !header.equalsIgnoreCase("Host")
                && !header.equalsIgnoreCase("Content-Length")
                && !header.equalsIgnoreCase("Expect")
                && !header.equalsIgnoreCase("Forwarded")
                && !header.regionMatches(true, 0, "X-Forwarded-", 0, "X-Forwarded-".length());
    }

    private static Set<String> caseInsensitive(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
