package vn.caunoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.HubOptions;

/** Gives tests the packaged hub: one for the whole run, on free ports, with demo data, its home deleted afterwards. */
final class HubUnderTest implements ParameterResolver {
    private static final String REGISTRY = "bridge-registry-service";
    private static final Namespace NAMESPACE = Namespace.create(HubUnderTest.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Hub.class;
    }

    @Override
    public Hub resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .hub;
    }

    /** Closed by JUnit at the end of the run. */
    private static final class Running implements AutoCloseable {
        private final Path home = temporary();
        private final Hub hub = Hub.start(HubOptions.packaged(Path.of(".."), home)
                .withProperty(REGISTRY, "caunoi.probes.allow", "127.0.0.0/8")
                .withProperty(REGISTRY, "caunoi.probes.allow-loopback", "true"));

        @Override
        public void close() throws IOException {
            hub.stop();
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
