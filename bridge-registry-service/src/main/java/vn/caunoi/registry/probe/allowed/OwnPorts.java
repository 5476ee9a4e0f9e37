package vn.caunoi.registry.probe.allowed;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;

/** Ports on which parts of the hub listen, as far as this service's configuration knows them. */
@ApplicationScoped
class OwnPorts {
    private static final int NONE = -1;

    private final Config config;

    OwnPorts(Config config) {
        this.config = config;
    }

    boolean contains(int port) {
        // Anew each time: the port of a test is known only once it is taken.
        return Stream.of(
                        number("quarkus.http.port"),
                        number("quarkus.http.test-port"),
                        number("quarkus.http.ssl-port"),
                        number("quarkus.management.port"),
                        list("caunoi.probes.own-ports").map(Integer::valueOf),
                        list("kafka.bootstrap.servers").map(OwnPorts::afterColon),
                        list("caunoi.origins").map(OwnPorts::ofOrigin),
                        list("quarkus.datasource.jdbc.url").map(OwnPorts::ofDatabase))
                .flatMap(ports -> ports)
                .anyMatch(own -> own == port);
    }

    private Stream<Integer> number(String key) {
        return config.getOptionalValue(key, Integer.class).stream();
    }

    private Stream<String> list(String key) {
        Optional<String> value = config.getOptionalValue(key, String.class);
        return value.map(text -> List.of(text.split(",")).stream())
                .orElseGet(Stream::empty)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static int afterColon(String address) {
        var port = address.substring(address.lastIndexOf(':') + 1);
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : NONE;
    }

    private static int ofOrigin(String origin) {
        var uri = URI.create(origin);
        return uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }

    private static int ofDatabase(String url) {
        var port = Arrays.stream(url.split("[/?]"))
                .filter(part -> part.matches(".+:\\d+"))
                .findFirst();
        return port.map(OwnPorts::afterColon).orElse(5432);
    }
}
