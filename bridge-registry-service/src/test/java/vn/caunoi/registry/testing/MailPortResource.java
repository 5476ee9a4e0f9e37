package vn.caunoi.registry.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import vn.caunoi.backends.Ports;

/** Where the service looks for its mail server: a port that nobody listens on until a test does. */
public final class MailPortResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", Integer.toString(Ports.free()));
    }

    @Override
    public void stop() {}
}
