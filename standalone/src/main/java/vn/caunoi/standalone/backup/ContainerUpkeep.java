package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

import vn.caunoi.backends.Database;
import vn.caunoi.standalone.backup.HubRestore.Applications;

/**
 * Backs up and restores a hub whose parts are told by environment, as in containers.
 *
 * <p>{@code CAUNOI_QUESTION_JDBC_URL}, {@code …_USERNAME}, {@code …_PASSWORD} and the same for {@code CAUNOI_REGISTRY};
 * {@code CAUNOI_SESSION_KEY} and {@code CAUNOI_SESSION_JWKS}, the files of the private and the public keys. To restore also
 * {@code CAUNOI_QUESTION_APPLICATION} and {@code CAUNOI_REGISTRY_APPLICATION}, the services' jars, and {@code
 * CAUNOI_KAFKA_DATA}, the broker's directory, which must know nothing of the hub.
 */
final class ContainerUpkeep {

    private final Map<String, String> environment;

    ContainerUpkeep(Map<String, String> environment) {
        this.environment = environment;
    }

    static boolean isMeant(Map<String, String> environment) {
        return environment.containsKey("CAUNOI_QUESTION_JDBC_URL");
    }

    Manifest backup(Path file) {
        return new HubBackup(state(), Clock.tickMillis(ZoneOffset.UTC), (database, snapshot) -> {}).write(file);
    }

    Manifest restore(Path file) {
        try (var backup = BackupFile.open(file)) {
            requireNoTopics(path("CAUNOI_KAFKA_DATA"));
            var applications =
                    new Applications(path("CAUNOI_QUESTION_APPLICATION"), path("CAUNOI_REGISTRY_APPLICATION"));
            new HubRestore(state(), applications).restore(backup);
            return backup.manifest();
        }
    }

    /** What stands there would be newer than the backup, and everybody keeps the newer version. */
    private static void requireNoTopics(Path kafka) {
        if (!Files.isDirectory(kafka)) {
            return;
        }
        try (var topics = Files.newDirectoryStream(kafka, "caunoi.*")) {
            if (topics.iterator().hasNext()) {
                throw new BackupRefused("Kafka has topics of a hub in " + kafka
                        + ", and what they say is newer than the backup. A backup is restored into an empty hub only");
            }
        } catch (IOException e) {
            throw new BackupRefused("It can't be seen whether Kafka is empty", e);
        }
    }

    private HubState state() {
        return new HubState(
                database("CAUNOI_QUESTION"),
                database("CAUNOI_REGISTRY"),
                path("CAUNOI_SESSION_KEY"),
                path("CAUNOI_SESSION_JWKS"));
    }

    private Database database(String prefix) {
        return new Database(value(prefix + "_JDBC_URL"), value(prefix + "_USERNAME"), value(prefix + "_PASSWORD"));
    }

    private Path path(String variable) {
        return Path.of(value(variable));
    }

    private String value(String variable) {
        var value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new BackupRefused(variable + " is not set");
        }
        return value;
    }
}
