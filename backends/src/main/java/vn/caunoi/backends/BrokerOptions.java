package vn.caunoi.backends;

import java.nio.file.Path;

/**
 * How a broker runs.
 *
 * @param data its log directory, made when missing
 * @param port where clients reach it on 127.0.0.1
 * @param controllerPort where its controller listens on 127.0.0.1
 * @param temporary whether the data is deleted when the broker is closed
 */
public record BrokerOptions(Path data, int port, int controllerPort, boolean temporary) {

    /** A throw-away broker on free ports. */
    public static BrokerOptions forTests() {
        int port = Ports.freeRange(2);
        return new BrokerOptions(Directories.temporary("caunoi-kafka-"), port, port + 1, true);
    }

    public static BrokerOptions durable(Path data, int port, int controllerPort) {
        return new BrokerOptions(data, port, controllerPort, false);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
