package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of the hub this is, as Maven notes it in the jar. */
final class HubVersion {

    private static final String NOTE = "/META-INF/maven/vn.caunoi/standalone/pom.properties";

    private HubVersion() {}

    /** {@code 1.2.0}; {@code unpackaged} when it runs from classes. */
    static String current() {
        try (var note = HubVersion.class.getResourceAsStream(NOTE)) {
            if (note == null) {
                return "unpackaged";
            }
            var properties = new Properties();
            properties.load(note);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
