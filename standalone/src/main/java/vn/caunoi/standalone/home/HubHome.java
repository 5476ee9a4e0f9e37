package vn.caunoi.standalone.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are in the hub's directory. */
public record HubHome(Path directory) {

    /** Makes the directory when it is missing. */
    public static HubHome at(Path directory) {
        try {
            Files.createDirectories(directory);
            var home = new HubHome(directory.toRealPath());
            Files.createDirectories(home.logs());
            Files.createDirectories(home.run());
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("No hub can live in " + directory, e);
        }
    }

    public Path postgresData() {
        return directory.resolve("data").resolve("postgres");
    }

    public Path kafkaData() {
        return directory.resolve("data").resolve("kafka");
    }

    public Path binaries() {
        return directory.resolve("binaries");
    }

    public Path keys() {
        return directory.resolve("keys");
    }

    public Path secrets() {
        return directory.resolve("secrets.properties");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    /** The numbers of the processes that run now. */
    public Path run() {
        return directory.resolve("run");
    }

    public Path lock() {
        return directory.resolve("lock");
    }
}
