package vn.caunoi.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives the service under test session keys and allowed origins; {@link TestTokens} signs with the same keys. */
public class SessionKeysResource implements QuarkusTestResourceLifecycleManager {
    /** The one allowed origin, which unsafe requests with a cookie must send. */
    public static final String ORIGIN = "https://caunoi.test";

    // Tests may run in another class loader than this resource, so the keys travel in a system property.
    private static final String PROPERTY = "caunoi.test.session-keys";

    @Override
    public Map<String, String> start() {
        var keys = TestKeys.generate("test-1");
        System.setProperty(PROPERTY, keys.privateJson());
        try {
            var folder = Files.createTempDirectory("caunoi-keys");
            folder.toFile().deleteOnExit();
            var publicFile = keys.writePublic(folder.resolve("public.jwks"));
            var privateFile = keys.writePrivate(folder.resolve("private.jwks"));
            publicFile.toFile().deleteOnExit();
            privateFile.toFile().deleteOnExit();
            return Map.of(
                    "caunoi.session.jwks", publicFile.toString(),
                    "caunoi.session.key", privateFile.toString(),
                    "caunoi.origins", ORIGIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(PROPERTY);
    }

    /** The keys of the running test. */
    public static TestKeys keys() {
        var json = System.getProperty(PROPERTY);
        if (json == null) {
            throw new IllegalStateException("annotate the test with @QuarkusTestResource(SessionKeysResource.class)");
        }
        return TestKeys.parse(json);
    }
}
