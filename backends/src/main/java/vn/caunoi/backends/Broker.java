package vn.caunoi.backends;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker with its controller (KRaft) inside this JVM, on 127.0.0.1. Topics are not made by themselves.
 *
 * <p>It keeps its ports over {@link #stop} and {@link #start()}, and its data unless {@link #loseData} is called
 * between.
 */
public final class Broker implements AutoCloseable {

    private final BrokerOptions options;
    private KafkaRaftServer server;

    private Broker(BrokerOptions options) {
        this.options = options;
    }

    /** Starts a throw-away broker on free ports. */
    public static Broker forTests() {
        return start(BrokerOptions.forTests());
    }

    /** Starts a broker, and returns when it serves clients. */
    public static Broker start(BrokerOptions options) {
        var broker = new Broker(options);
        broker.start();
        return broker;
    }

    public int port() {
        return options.port();
    }

    public String bootstrapServers() {
        return options.bootstrapServers();
    }

    /** Starts the stopped broker again, with the same ports and the data that is there. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        format();
        var starting = new KafkaRaftServer(new KafkaConfig(BrokerSettings.of(options)), Time.SYSTEM);
        try {
            starting.startup();
        } catch (RuntimeException e) {
            starting.shutdown();
            throw e;
        }
        server = starting;
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    /** Stops the broker; the data stays. */
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        server = null;
    }

    public void restart() {
        stop();
        start();
    }

    /** Deletes the data of the stopped broker: the next start makes a new cluster without topics. */
    public synchronized void loseData() {
        if (server != null) {
            throw new IllegalStateException("Stop the broker first");
        }
        Directories.delete(options.data());
    }

    /** Stops the broker, and deletes its data if it was temporary. */
    @Override
    public void close() {
        stop();
        if (options.temporary()) {
            loseData();
        }
    }

    /** Waits until the broker of this JVM has ended. */
    void await() {
        server.awaitShutdown();
    }

    private void format() {
        var data = options.data().toString();
        try {
            Files.createDirectories(options.data());
            new Formatter()
                    .setClusterId(clusterId())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(data)
                    .setMetadataLogDirectory(data)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The broker's directory can't be formatted: " + data, e);
        }
    }

    /** The one that is there, or a new one. */
    private String clusterId() throws IOException {
        var file = options.data().resolve("meta.properties");
        if (!Files.exists(file)) {
            return Uuid.randomUuid().toString();
        }
        var meta = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            meta.load(reader);
        }
        return meta.getProperty("cluster.id", Uuid.randomUuid().toString());
    }
}
