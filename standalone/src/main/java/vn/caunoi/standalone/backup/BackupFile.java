package vn.caunoi.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/** A backup that is whole: every entry was read once, and is what the manifest says. */
public final class BackupFile implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupRefused when there is no such file, it is no backup, not all of it is there, or it was changed */
    public static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("There is no file " + file);
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            var backup = new BackupFile(file, zip, manifest(file, zip));
            backup.check();
            return backup;
        } catch (IOException e) {
            close(zip);
            throw new BackupRefused(file + " is no backup of a hub, or not the whole of one", e);
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The content of an entry. */
    InputStream read(String entry) throws IOException {
        var found = zip.getEntry(entry);
        if (found == null) {
            throw new BackupRefused(file + " is damaged: " + entry + " is missing");
        }
        return zip.getInputStream(found);
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupRefused(file + " is no backup of a hub: it has no " + Manifest.ENTRY);
        }
        try (var content = zip.getInputStream(entry)) {
            return Manifest.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (BackupRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BackupRefused(file + " is damaged: its " + Manifest.ENTRY + " can't be read", e);
        }
    }

    private void check() throws IOException {
        for (var entry : digests().entrySet()) {
            var digest = Digest.sha256();
            try (var content = new DigestInputStream(read(entry.getKey()), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            if (!Digest.hex(digest).equals(entry.getValue())) {
                throw new BackupRefused(file + " is damaged: " + entry.getKey() + " is not what was written (SHA-256)");
            }
        }
    }

    private Map<String, String> digests() {
        var digests = new LinkedHashMap<String, String>();
        for (var database : manifest.databases()) {
            database.tables().forEach(table -> digests.put(table.entry(), table.sha256()));
        }
        manifest.keys().forEach(keys -> digests.put(keys.entry(), keys.sha256()));
        return digests;
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            // It was only read.
        }
    }
}
