package vn.caunoi.registry.session;

import io.vertx.core.http.HttpServerRequest;

/**
 * Where an attempt to get in comes from.
 *
 * @param address of the caller, as the front door says
 * @param knownBrowser the cookie of {@link KnownBrowsers} as it came; null without one
 */
record Guest(String address, String knownBrowser) {
    static Guest of(HttpServerRequest request) {
        var cookie = request.getCookie(KnownBrowsers.COOKIE);
        return new Guest(request.remoteAddress().hostAddress(), cookie == null ? null : cookie.getValue());
    }
}
