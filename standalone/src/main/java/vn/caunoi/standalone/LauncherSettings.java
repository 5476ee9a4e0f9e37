package vn.caunoi.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Reads what a person sets by environment, and what Maven tells by system properties. */
public record LauncherSettings(Map<String, String> environment, Properties properties) {

    private static final int USUAL_PORT = 8080;

    public static LauncherSettings ofThisProcess() {
        return new LauncherSettings(System.getenv(), System.getProperties());
    }

    /** @throws StartFailure when one of them makes no sense */
    public HubOptions options() {
        var project = absolute(properties.getProperty("caunoi.project", "."));
        return HubOptions.packaged(project, home(project))
                .withPorts(ports())
                .withDemo(demo())
                .withMaven(new HubOptions.Maven(path("caunoi.maven"), path("caunoi.maven.repository")));
    }

    private Path home(Path project) {
        var home = environment.getOrDefault("CAUNOI_HOME", "");
        return home.isBlank() ? project.resolve(".caunoi") : absolute(home);
    }

    private HubPorts ports() {
        var port = environment.getOrDefault("CAUNOI_PORT", "");
        try {
            return new HubPorts(port.isBlank() ? USUAL_PORT : Integer.parseInt(port.trim()));
        } catch (IllegalArgumentException e) {
            throw new StartFailure("CAUNOI_PORT=" + port + " is no port that six more can follow.");
        }
    }

    private boolean demo() {
        var demo = environment.getOrDefault("CAUNOI_DEMO", "").trim();
        if (demo.isEmpty() || demo.equalsIgnoreCase("true")) {
            return true;
        }
        if (demo.equalsIgnoreCase("false")) {
            return false;
        }
        throw new StartFailure("CAUNOI_DEMO=" + demo + " is neither true nor false.");
    }

    private Path path(String property) {
        var value = properties.getProperty(property, "");
        return value.isBlank() ? null : absolute(value);
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
