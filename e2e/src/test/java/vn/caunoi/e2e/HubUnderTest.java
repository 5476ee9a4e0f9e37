package vn.caunoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.HubOptions;

/**
 * Gives tests the packaged hub: one for the whole run, on free ports, with demo data, its home deleted afterwards. And the
 * collector that its services send their spans to.
 */
final class HubUnderTest implements ParameterResolver {
    private static final String REGISTRY = "bridge-registry-service";
    private static final List<String> SERVICES = List.of("question-service", REGISTRY, "notification-service");
    private static final Namespace NAMESPACE = Namespace.create(HubUnderTest.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Hub.class, Collector.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> new Running(), Running.class);
        return parameter.getParameter().getType() == Hub.class ? running.hub : running.collector;
    }

    /** Closed by JUnit at the end of the run. */
    private static final class Running implements AutoCloseable {
        private final Path home = temporary();
        private final Collector collector = new Collector();
        private final Hub hub = Hub.start(options());

        private HubOptions options() {
            var options = HubOptions.packaged(Path.of(".."), home)
                    .withProperty(REGISTRY, "caunoi.probes.allow", "127.0.0.0/8")
                    .withProperty(REGISTRY, "caunoi.probes.allow-loopback", "true");
            for (var service : SERVICES) {
                options = options.withProperty(service, "caunoi.tracing.endpoint", collector.endpoint());
            }
            return options;
        }

        @Override
        public void close() throws IOException {
            hub.stop();
            collector.close();
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("caunoi-e2e");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
