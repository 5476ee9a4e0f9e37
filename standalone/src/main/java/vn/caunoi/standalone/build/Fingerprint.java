package vn.caunoi.standalone.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One value for the names and contents of many files: another value means that something differs. */
final class Fingerprint {

    /** Made by builds and editors; never sources. */
    private static final Set<String> NOT_SOURCES =
            Set.of("target", "node_modules", "dist", "coverage", ".git", ".idea", ".vscode", ".vite");

    private final Path root;
    private final SortedMap<String, Path> files = new TreeMap<>();

    Fingerprint(Path root) {
        this.root = root;
    }

    /** Adds a file, or all sources below a directory; what is not there adds nothing. */
    Fingerprint sources(String path) throws IOException {
        var start = root.resolve(path);
        if (Files.exists(start)) {
            Files.walkFileTree(start, new Sources());
        }
        return this;
    }

    String ofContents() throws IOException {
        var digest = sha256();
        for (var file : files.entrySet()) {
            add(digest, file.getKey());
            digest.update(Files.readAllBytes(file.getValue()));
        }
        return hex(digest);
    }

    /** Cheaper, for large files that only builds write: name, size and time of each. */
    static String ofStates(Path root, Iterable<String> paths) throws IOException {
        var digest = sha256();
        for (var path : paths) {
            var file = root.resolve(path);
            add(digest, path);
            add(digest, Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
        }
        return hex(digest);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Sources extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return NOT_SOURCES.contains(directory.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
