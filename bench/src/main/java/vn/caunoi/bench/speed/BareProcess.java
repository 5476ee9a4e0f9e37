package vn.caunoi.bench.speed;

import java.io.IOException;
import java.nio.file.Path;

import vn.caunoi.backends.ParentWatch;
import vn.caunoi.backends.Ports;

/** A {@link BareEndpoint} that runs. */
record BareProcess(Process process, int port) implements AutoCloseable {
    /** With the memory and the collector of a service; returns when it listens. */
    static BareProcess start(int replyLength) throws IOException {
        int port = Ports.free();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        // It ends when this process does, however that comes about.
                        ParentWatch.class.getName(),
                        BareEndpoint.class.getName(),
                        Integer.toString(port),
                        Integer.toString(replyLength))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!BareEndpoint.READY.equals(process.inputReader().readLine())) {
            process.destroyForcibly();
            throw new IllegalStateException("the bare server does not start");
        }
        return new BareProcess(process, port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
