package vn.caunoi.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a hub runs.
 *
 * @param project the root of the sources
 * @param home where the hub keeps its data, keys and logs
 * @param ports where it listens
 * @param demo whether demo data is made on the first start
 * @param maven how stale parts are built; null: they are taken as they are
 * @param properties system properties for a service, by its name: {@code question-service},
 *     {@code bridge-registry-service} or {@code notification-service}
 * @param progress told what happens, in lines for a person
 */
public record HubOptions(
        Path project,
        Path home,
        HubPorts ports,
        boolean demo,
        Maven maven,
        Map<String, Map<String, String>> properties,
        Consumer<String> progress) {

    /** The Maven to build with; its home and its local repository, each null for the usual one. */
    public record Maven(Path home, Path repository) {}

    /** The hub as it is packaged in {@code project}, with demo data, on free ports, silent. */
    public static HubOptions packaged(Path project, Path home) {
        return new HubOptions(project, home, HubPorts.free(), true, null, Map.of(), line -> {});
    }

    public HubOptions withPorts(HubPorts other) {
        return new HubOptions(project, home, other, demo, maven, properties, progress);
    }

    public HubOptions withDemo(boolean other) {
        return new HubOptions(project, home, ports, other, maven, properties, progress);
    }

    public HubOptions withMaven(Maven other) {
        return new HubOptions(project, home, ports, demo, other, properties, progress);
    }

    public HubOptions withProgress(Consumer<String> other) {
        return new HubOptions(project, home, ports, demo, maven, properties, other);
    }

    /** Adds one system property for one service. */
    public HubOptions withProperty(String service, String key, String value) {
        var all = new HashMap<>(properties);
        var own = new HashMap<>(all.getOrDefault(service, Map.of()));
        own.put(key, value);
        all.put(service, Map.copyOf(own));
        return new HubOptions(project, home, ports, demo, maven, Map.copyOf(all), progress);
    }

    Map<String, String> propertiesOf(String service) {
        return properties.getOrDefault(service, Map.of());
    }
}
