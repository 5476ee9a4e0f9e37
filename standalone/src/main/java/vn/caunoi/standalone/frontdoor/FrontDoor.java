package vn.caunoi.standalone.frontdoor;

import java.util.concurrent.CompletionException;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * Serves the pages and passes {@code /api/v1} on to the services, over HTTP and WebSocket, at {@code
 * http://localhost:port} and {@code http://127.0.0.1:port}.
 */
public final class FrontDoor implements AutoCloseable {

    private static final int MOST_EVENT_LOOPS = 4;

    private final Vertx vertx;

    private FrontDoor(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Opens the door, and returns when it is open. */
    public static FrontDoor open(FrontDoorOptions options) {
        var vertx = Vertx.vertx();
        var instances = Math.min(Runtime.getRuntime().availableProcessors(), MOST_EVENT_LOOPS);
        var door = new FrontDoor(vertx);
        try {
            join(vertx.deployVerticle(
                    () -> new FrontDoorVerticle(options), new DeploymentOptions().setInstances(instances)));
        } catch (RuntimeException e) {
            door.close();
            throw e;
        }
        return door;
    }

    /** Closes the door with all connections that go through it. */
    @Override
    public void close() {
        join(vertx.close());
    }

    private static void join(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The front door failed: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
