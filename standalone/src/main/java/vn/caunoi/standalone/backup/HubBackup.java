package vn.caunoi.standalone.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import vn.caunoi.standalone.backup.Manifest.DatabaseCopy;
import vn.caunoi.standalone.backup.Manifest.KeySet;
import vn.caunoi.standalone.backup.Manifest.TableCopy;
import vn.caunoi.standalone.home.PrivateFile;

/**
 * Writes a hub into a file, also while it works: a ZIP archive with an entry for each table, in the text format of
 * PostgreSQL's COPY, the two key sets, and at last the {@link Manifest}. Nothing is held in memory. The file is there whole
 * or not at all, and only its owner may read it: it holds names, telephone numbers and the key that signs sessions.
 */
public final class HubBackup {

    static final String PRIVATE_KEYS = "keys/private.jwks";
    static final String PUBLIC_KEYS = "keys/public.jwks";

    /**
     * Which topics of Kafka the database was told into. A restored database is told into others; and where they were the
     * same, everything would have to be said again all the same.
     */
    static final Set<String> WITHOUT_ROWS = Set.of("outbox_topic");

    /** Told of each snapshot as soon as it is taken. Whoever wants to compare may export it; it stays open meanwhile. */
    public interface Watcher {
        void taken(String database, Connection snapshot) throws SQLException;
    }

    private final HubState hub;
    private final Clock clock;
    private final Watcher watcher;

    public HubBackup(HubState hub, Clock clock, Watcher watcher) {
        this.hub = hub;
        this.clock = clock;
        this.watcher = watcher;
    }

    /**
     * @return what is in the file
     * @throws BackupRefused when there is such a file, or the hub can't be read; no file is left then
     */
    public Manifest write(Path file) {
        if (Files.exists(file)) {
            throw new BackupRefused(file + " exists already, and is left as it is");
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            PrivateFile.create(unfinished);
            var manifest = copy(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw new BackupRefused(file + " can't be written", e);
        } catch (SQLException e) {
            throw new BackupRefused("The hub's databases can't be read", e);
        } finally {
            delete(unfinished);
        }
    }

    private Manifest copy(Path file) throws IOException, SQLException {
        var madeAt = clock.instant();
        // In this order: what question-service knows of the registry must not be newer than the registry itself, or its
        // later word, by a version that was given before, would be passed over.
        try (var question = taken(HubState.QUESTION);
                var registry = taken(HubState.REGISTRY);
                var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
            var databases = List.of(copy(HubState.QUESTION, question, zip), copy(HubState.REGISTRY, registry, zip));
            var keys = List.of(copy(hub.privateKeys(), PRIVATE_KEYS, zip), copy(hub.publicKeys(), PUBLIC_KEYS, zip));
            var manifest = new Manifest(Manifest.FORMAT, madeAt, HubVersion.current(), databases, keys);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            // Before it gets its name: a power cut must not leave half a file that looks whole.
            channel.force(true);
            return manifest;
        }
    }

    private Snapshot taken(String database) throws SQLException {
        var snapshot = Snapshot.of(hub.database(database));
        watcher.taken(database, snapshot.connection());
        return snapshot;
    }

    private static DatabaseCopy copy(String name, Snapshot snapshot, ZipOutputStream zip)
            throws IOException, SQLException {
        var tables = new ArrayList<TableCopy>();
        for (var table : snapshot.tables()) {
            if (!WITHOUT_ROWS.contains(table.name())) {
                var entry = name + "/" + table.name() + ".copy";
                var rows = new long[1];
                var sha256 = entry(zip, entry, to -> rows[0] = snapshot.copy(table, to));
                tables.add(new TableCopy(table.name(), table.columns(), rows[0], entry, sha256));
            }
        }
        return new DatabaseCopy(name, snapshot.migrations(), tables, snapshot.identities());
    }

    private static KeySet copy(Path keys, String entry, ZipOutputStream zip) throws IOException, SQLException {
        return new KeySet(entry, entry(zip, entry, to -> Files.copy(keys, to)));
    }

    private interface Content {
        void write(OutputStream to) throws IOException, SQLException;
    }

    private static String entry(ZipOutputStream zip, String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = Digest.sha256();
        content.write(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return Digest.hex(digest);
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // It can't be read either; the failure that is on its way says more.
        }
    }
}
