package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static java.time.Duration.ofSeconds;

/** PostgreSQL or Kafka on a small disk of its own, where this machine lets us mount one, and then no space is left on it. */
final class FullDisk {
    private static final String NAME = "caunoi-faults";
    private static final String SIZE = "768m";
    private static final String FILLER = "filler";

    private FullDisk() {}

    static Fault under(String process) {
        return Fault.of(
                        "full disk under " + process,
                        Fault.Mode.LONG,
                        scene -> {
                            var data = data(scene, process);
                            if (!isMounted(data)) {
                                scene.process(process).stop();
                                move(data);
                                scene.process(process).start();
                                scene.awaitReady(process);
                            }
                            fill(data);
                            scene.lasting(ofSeconds(15));
                        },
                        scene -> {
                            Files.delete(data(scene, process).resolve(FILLER));
                            scene.awaitReady(process);
                        })
                .unless(scene -> canMount() ? Optional.empty() : Optional.of("no disk can be mounted here"));
    }

    /** To be called when nothing uses it any more; does nothing where none was mounted. */
    static void unmount(Path directory) throws IOException {
        if (isMounted(directory)) {
            // Should the run be ended by hand, the processes still have it open.
            run("umount", "--lazy", directory.toString());
        }
    }

    private static void unmountAtLast(Path directory) {
        try {
            unmount(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path data(Scene scene, String process) {
        return process.equals("kafka") ? scene.home().kafkaData() : scene.home().postgresData();
    }

    private static void move(Path data) throws IOException {
        var aside = data.resolveSibling(data.getFileName() + ".aside");
        run("cp", "-a", data.toString(), aside.toString());
        run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, NAME, data.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> unmountAtLast(data)));
        run("cp", "-a", aside + "/.", data.toString());
        run("rm", "-r", aside.toString());
    }

    private static boolean canMount() {
        try {
            var trial = Files.createTempDirectory(NAME);
            try {
                run("mount", "-t", "tmpfs", "-o", "size=1m", NAME, trial.toString());
                run("umount", trial.toString());
                return true;
            } finally {
                Files.delete(trial);
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isMounted(Path directory) throws IOException {
        var mounts = Path.of("/proc/mounts");
        if (!Files.exists(mounts) || !Files.exists(directory)) {
            return false;
        }
        var line = NAME + " " + directory.toRealPath() + " ";
        return Files.readAllLines(mounts).stream().anyMatch(mount -> mount.startsWith(line));
    }

    /** To the last byte. */
    private static void fill(Path directory) throws IOException {
        var block = new byte[1 << 20];
        try (var file = Files.newOutputStream(directory.resolve(FILLER))) {
            while (true) {
                file.write(block);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
