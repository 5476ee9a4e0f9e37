package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of the hub this is, as Maven says when it runs us, or else notes it in the jar. */
final class HubVersion {

    private static final String NOTE = "/META-INF/maven/vn.caunoi/standalone/pom.properties";

    private HubVersion() {}

    /** {@code 1.2.0}; {@code unpackaged} when something else runs it from classes. */
    static String current() {
        var told = System.getProperty("caunoi.version");
        if (told != null) {
            return told;
        }
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
