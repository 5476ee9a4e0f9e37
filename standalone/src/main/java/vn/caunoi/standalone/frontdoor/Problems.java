package vn.caunoi.standalone.frontdoor;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Problems of the front door's own, RFC 9457, in the language of the browser. */
final class Problems {

    private static final Locale VIETNAMESE = new Locale("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);
    private static final String RETRY_AFTER_SECONDS = "2";

    private Problems() {}

    static void notFound(RoutingContext context) {
        end(context, 404, "not-found");
    }

    static void unavailable(RoutingContext context) {
        if (!context.response().headWritten()) {
            context.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        end(context, 503, "unavailable");
    }

    static void tooLarge(RoutingContext context) {
        // The rest of the body is not read, so nothing after it on this connection could be understood.
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        end(context, 413, "too-large");
    }

    static void failed(RoutingContext context) {
        switch (context.statusCode()) {
            case 400, 405 -> end(context, context.statusCode(), "malformed");
            case 404 -> notFound(context);
            default -> end(context, 500, "internal");
        }
    }

    private static void end(RoutingContext context, int status, String code) {
        var response = context.response();
        if (response.ended() || response.headWritten() || response.closed()) {
            return;
        }
        var texts = ResourceBundle.getBundle(
                "frontdoor-problems",
                language(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var problem = new JsonObject()
                .put("type", "urn:caunoi:problem:" + code)
                .put("title", texts.getString(code + ".title"))
                .put("status", status)
                .put("detail", texts.getString(code + ".detail"));
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(problem.toBuffer());
    }

    static Locale language(String acceptLanguage) {
        if (acceptLanguage == null) {
            return VIETNAMESE;
        }
        try {
            var wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return wanted == null ? VIETNAMESE : wanted;
        } catch (IllegalArgumentException e) {
            return VIETNAMESE;
        }
    }
}
