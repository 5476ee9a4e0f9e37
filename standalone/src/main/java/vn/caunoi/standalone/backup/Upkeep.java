package vn.caunoi.standalone.backup;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import java.util.logging.LogManager;

import vn.caunoi.standalone.StartFailure;
import vn.caunoi.standalone.build.BuildFailed;

/** What {@code mvn -Pbackup} and {@code mvn -Prestore} have in common: the file, what is said, and how it ends. */
final class Upkeep {

    // As the launcher does it: everyone's terminal reads UTF-8 by now.
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Upkeep() {}

    static void say(String line) {
        OUT.println(line);
    }

    /** Does it, and says what was in the file; a refusal is said in its own words, and the exit code is 1. */
    static void run(Path file, Supplier<Manifest> work, String done) {
        // What libraries log is of no use to people.
        LogManager.getLogManager().reset();
        try {
            var manifest = work.get();
            say(contents(file, manifest));
            say(done);
        } catch (BackupRefused | StartFailure | BuildFailed e) {
            say("\n" + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            say("\nSomething failed that should not: " + e);
            System.exit(1);
        }
    }

    /**
     * The file that is meant.
     *
     * @param arguments of the main method: the file's name, or none
     */
    static String named(String[] arguments) {
        return arguments.length > 0 ? arguments[0] : System.getProperty("caunoi.file", "");
    }

    /** {@code backups/cau-noi-20261126-083000.zip} in the project. */
    static Path newFile(String named) {
        return named.isBlank()
                ? directory().resolve("backups/cau-noi-" + LocalDateTime.now().format(TIME) + ".zip")
                : file(named);
    }

    /** A relative name is looked up in the project. */
    static Path file(String named) {
        return directory().resolve(named).toAbsolutePath().normalize();
    }

    private static Path directory() {
        return Path.of(System.getProperty("caunoi.project", ""))
                .toAbsolutePath()
                .normalize();
    }

    private static String contents(Path file, Manifest manifest) {
        return String.format(
                """

                %s (%,d KiB)
                of %s, hub %s, schema question V%s and registry V%s

                  %,8d questions
                  %,8d entries of their history
                  %,8d receipts of answers
                  %,8d files
                  %,8d halls
                  %,8d people
                """,
                file,
                size(file) / 1024,
                manifest.madeAt(),
                manifest.hub(),
                manifest.databases().get(0).schema(),
                manifest.databases().get(1).schema(),
                manifest.rows(HubState.QUESTION, "question"),
                manifest.rows(HubState.QUESTION, "question_history"),
                manifest.rows(HubState.QUESTION, "answer_receipt"),
                manifest.rows(HubState.QUESTION, "attachment"),
                manifest.rows(HubState.REGISTRY, "bridge_point"),
                manifest.rows(HubState.REGISTRY, "person"));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
