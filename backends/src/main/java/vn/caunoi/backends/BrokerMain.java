package vn.caunoi.backends;

import java.nio.file.Path;

/**
 * A broker in a JVM of its own: {@code BrokerMain <data directory> <port> <controller port>}.
 *
 * <p>Prints {@value #READY} once it serves clients. Stops on SIGTERM, and when its standard input ends: that is, when
 * its parent has died.
 */
public final class BrokerMain {

    public static final String READY = "Broker is ready";

    private BrokerMain() {}

    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("Usage: BrokerMain <data directory> <port> <controller port>");
            System.exit(2);
        }
        var data = Path.of(arguments[0]).toAbsolutePath();
        var options = BrokerOptions.durable(data, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        ParentWatch.start();
        var broker = Broker.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "broker-stop"));
        System.out.println(READY);
    }
}
