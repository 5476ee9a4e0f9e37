package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.FlywayException;

import vn.caunoi.standalone.home.PrivateFile;

/**
 * Puts a backup into a hub that has nothing yet. Its services must not run. The databases get the schema that they had when
 * the backup was made; a newer service then migrates them on as at any start.
 */
public final class HubRestore {

    private final HubState hub;
    private final Applications applications;

    /** The jars that hold the migrations of the two services. */
    public record Applications(Path question, Path registry) {

        Path of(String database) {
            return database.equals(HubState.QUESTION) ? question : registry;
        }
    }

    public HubRestore(HubState hub, Applications applications) {
        this.hub = hub;
        this.applications = applications;
    }

    /** @throws BackupRefused when it can't; the hub is as empty as before then */
    public void restore(BackupFile file) {
        var databases = new ArrayList<DatabaseRestore>();
        try {
            for (var copy : file.manifest().databases()) {
                databases.add(new DatabaseRestore(hub.database(copy.name()), copy, applications.of(copy.name())));
            }
            for (var database : databases) {
                database.requirePossible();
            }
            fill(databases, file);
        } catch (SQLException e) {
            throw new BackupRefused("The hub's databases can't be used", e);
        } finally {
            databases.forEach(HubRestore::close);
        }
    }

    private void fill(List<DatabaseRestore> databases, BackupFile file) {
        try {
            for (var database : databases) {
                database.migrate();
                database.load(file);
            }
            keys(file);
            // Everything is in and was checked; only now anything of it is to be seen.
            for (var database : databases) {
                database.commit();
            }
        } catch (SQLException | IOException | FlywayException e) {
            databases.forEach(HubRestore::undo);
            throw new BackupRefused("Nothing was restored", e);
        } catch (RuntimeException e) {
            databases.forEach(HubRestore::undo);
            throw e;
        }
        databases.forEach(HubRestore::analyze);
    }

    private void keys(BackupFile file) throws IOException {
        PrivateFile.write(hub.privateKeys(), text(file, HubBackup.PRIVATE_KEYS));
        PrivateFile.write(hub.publicKeys(), text(file, HubBackup.PUBLIC_KEYS));
    }

    private static String text(BackupFile file, String entry) throws IOException {
        try (var content = file.read(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void undo(DatabaseRestore database) {
        try {
            database.undo();
        } catch (SQLException | RuntimeException e) {
            log("What was restored could not be taken away again", e);
        }
    }

    private static void analyze(DatabaseRestore database) {
        try {
            database.analyze();
        } catch (SQLException e) {
            log("The restored rows could not be analyzed; PostgreSQL does so by itself later", e);
        }
    }

    private static void close(DatabaseRestore database) {
        try {
            database.close();
        } catch (SQLException e) {
            log("A connection did not close", e);
        }
    }

    private static void log(String message, Exception e) {
        System.getLogger(HubRestore.class.getName()).log(System.Logger.Level.WARNING, message, e);
    }
}
