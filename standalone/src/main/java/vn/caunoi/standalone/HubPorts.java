package vn.caunoi.standalone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import vn.caunoi.backends.Ports;
import vn.caunoi.standalone.frontdoor.Loopback;

/**
 * The ports of a hub: seven in a row.
 *
 * @param first the front door's; the others follow it
 */
public record HubPorts(int first) {

    private static final int COUNT = 7;
    private static final int HIGHEST = 65_535;

    public HubPorts {
        if (first < 1 || first + COUNT - 1 > HIGHEST) {
            throw new IllegalArgumentException("not between 1 and " + (HIGHEST - COUNT + 1));
        }
    }

    /** Ports that nobody listens on now. */
    public static HubPorts free() {
        return new HubPorts(Ports.freeRange(COUNT));
    }

    public int frontDoor() {
        return first;
    }

    public int question() {
        return first + 1;
    }

    public int registry() {
        return first + 2;
    }

    public int notification() {
        return first + 3;
    }

    public int postgres() {
        return first + 4;
    }

    public int kafka() {
        return first + 5;
    }

    public int kafkaController() {
        return first + 6;
    }

    /** All of them, comma-separated. */
    String listed() {
        return named().keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** @throws StartFailure naming a port that someone else listens on, and the way round it */
    void requireFree() {
        named().forEach((port, owner) -> {
            if (isTaken(port)) {
                throw new StartFailure(message(port, owner));
            }
        });
    }

    private static boolean isTaken(int port) {
        return Loopback.addresses().stream().anyMatch(address -> !Ports.isFree(inet(address), port));
    }

    private String message(int port, String owner) {
        int other = first + 1000 <= HIGHEST - COUNT ? first + 1000 : first - 1000;
        return "Port " + port + " (" + owner + ") is taken by another program.\n"
                + "The hub needs the ports " + first + " to " + (first + COUNT - 1)
                + ". Stop that program, or choose other ports by the first of them, for example\n\n"
                + "  CAUNOI_PORT=" + other + " mvn -Pstandalone\n";
    }

    private Map<Integer, String> named() {
        var named = new LinkedHashMap<Integer, String>();
        named.put(frontDoor(), "the front door");
        named.put(question(), "question-service");
        named.put(registry(), "bridge-registry-service");
        named.put(notification(), "notification-service");
        named.put(postgres(), "PostgreSQL");
        named.put(kafka(), "Kafka");
        named.put(kafkaController(), "Kafka's controller");
        return named;
    }

    private static InetAddress inet(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
