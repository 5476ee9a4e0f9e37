package vn.caunoi.standalone.frontdoor;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;

/** One event loop of the front door. */
final class FrontDoorVerticle extends AbstractVerticle {

    // A tunnelled WebSocket holds its connection; with the default of 5 the sixth would wait for ever.
    private static final int MOST_CONNECTIONS_TO_A_SERVICE = 20_000;
    private static final int CONNECT_TIMEOUT_MS = 2_000;
    // Live streams beat every 15 s, so only connections that lead nowhere run into it.
    private static final int IDLE_SECONDS = 120;
    // A search for similar questions carries a text of 4,000 characters, percent-encoded.
    private static final int LONGEST_REQUEST_LINE = 64 * 1024;

    private final FrontDoorOptions options;

    FrontDoorVerticle(FrontDoorOptions options) {
        this.options = options;
    }

    @Override
    public void start(Promise<Void> started) {
        var router = router();
        var listening = Loopback.addresses().stream()
                .map(address ->
                        vertx.createHttpServer(server()).requestHandler(router).listen(options.port(), address))
                .toList();
        Future.all(List.copyOf(listening)).<Void>mapEmpty().onComplete(started);
    }

    private Router router() {
        var services = new Connector(vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(MOST_CONNECTIONS_TO_A_SERVICE)
                .setConnectTimeout(CONNECT_TIMEOUT_MS)));
        var router = Router.router(vertx);
        router.route().handler(new SecurityHeaders(options.port()));
        router.route("/api").handler(Problems::notFound);
        router.route("/api/*")
                .handler(new ApiRoutes(options, new HttpForward(services), new WebSocketForward(services)));
        new Pages(options.pages()).mount(router);
        router.route().handler(Problems::notFound);
        router.route().failureHandler(Problems::failed);
        return router;
    }

    private static HttpServerOptions server() {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(LONGEST_REQUEST_LINE)
                .setHandle100ContinueAutomatically(true)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }
}
