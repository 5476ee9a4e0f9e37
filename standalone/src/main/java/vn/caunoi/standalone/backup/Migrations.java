package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

import vn.caunoi.backends.Database;
import vn.caunoi.standalone.backup.Manifest.DatabaseCopy;
import vn.caunoi.standalone.backup.Manifest.Migration;

/** The migrations of a packaged service, {@code db/migration} in its jar. */
final class Migrations implements AutoCloseable {

    private static final String DIRECTORY = "db/migration";

    private final Jar jar;

    Migrations(Path jar) {
        try {
            this.jar = new Jar(jar.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of migrations it has the jar's alone, whatever else is on the class path. */
    private static final class Jar extends URLClassLoader {

        Jar(URL jar) {
            super(new URL[] {jar}, Migrations.class.getClassLoader());
        }

        @Override
        public URL getResource(String name) {
            return name.startsWith(DIRECTORY) ? findResource(name) : super.getResource(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith(DIRECTORY) ? findResources(name) : super.getResources(name);
        }
    }

    /**
     * Touches nothing.
     *
     * @throws BackupRefused unless the copy's schema is one that these migrations have made or still make on their way
     */
    void requireKnown(DatabaseCopy copy, Database database) {
        var made = copy.migrations();
        var known = known(database);
        if (known.size() < made.size() || !known.subList(0, made.size()).equals(made)) {
            throw new BackupRefused("The backup's " + copy.name() + " database has schema V" + copy.schema()
                    + ", and this hub knows up to V"
                    + (known.isEmpty() ? "0" : known.get(known.size() - 1).version())
                    + ", or other ones up to there. Restore it with the hub that made it, or a newer one");
        }
    }

    private List<Migration> known(Database database) {
        return Arrays.stream(flyway(database, MigrationVersion.LATEST).info().all())
                .filter(each -> each.getVersion() != null)
                .map(Migrations::migration)
                .toList();
    }

    private static Migration migration(MigrationInfo info) {
        return new Migration(info.getVersion().getVersion(), info.getChecksum());
    }

    /** Makes the schema of the copy in an empty database. */
    void migrate(DatabaseCopy copy, Database database) {
        flyway(database, MigrationVersion.fromVersion(copy.schema())).migrate();
    }

    /** Takes away all that is in the database. */
    void undo(Database database) {
        flyway(database, MigrationVersion.LATEST).clean();
    }

    private Flyway flyway(Database database, MigrationVersion target) {
        return Flyway.configure(jar)
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("classpath:" + DIRECTORY)
                .target(target)
                .cleanDisabled(false)
                .load();
    }

    @Override
    public void close() {
        try {
            jar.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
