package vn.caunoi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;

import vn.caunoi.backends.ParentWatch;
import vn.caunoi.backends.Ports;
import vn.caunoi.backends.ServiceJvm;

/** A server to compare with, in a process of its own with a service's JVM options. */
public record BareProcess(Process process, int port) implements AutoCloseable {
    private static final String READY = "listening";

    /**
     * Returns when it listens.
     *
     * @param main its class, whose first argument is the port
     * @param arguments the others
     */
    public static BareProcess start(Class<?> main, String... arguments) throws IOException {
        int port = Ports.free();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServiceJvm.options());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                // It ends when this process does, however that comes about.
                ParentWatch.class.getName(),
                main.getName(),
                Integer.toString(port)));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!READY.equals(process.inputReader().readLine())) {
            process.destroyForcibly();
            throw new IllegalStateException("the bare server does not start");
        }
        return new BareProcess(process, port);
    }

    /**
     * In that process: has a server listen, on as many event loops as a service has, and says so.
     *
     * @param handled gives a server what it handles
     */
    public static void listen(int port, UnaryOperator<HttpServer> handled) throws Exception {
        Vertx.vertx()
                .deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start(Promise<Void> started) {
                                handled.apply(vertx.createHttpServer())
                                        .listen(port, "127.0.0.1")
                                        .<Void>mapEmpty()
                                        .onComplete(started);
                            }
                        },
                        new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        System.out.println(READY);
    }

    /** Returns when it has ended. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
