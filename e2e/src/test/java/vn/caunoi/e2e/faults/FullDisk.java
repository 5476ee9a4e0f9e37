package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static java.time.Duration.ofSeconds;

/** A small disk of its own under PostgreSQL's or Kafka's data, where this machine lets us mount one. */
final class FullDisk {
    private static final String SIZE = "768m";
    private static final String FILLER = "filler";

    private FullDisk() {}

    static Fault under(String process) {
        return Fault.of(
                        "full disk under " + process,
                        Fault.Mode.LONG,
                        scene -> {
                            fill(data(scene, process));
                            scene.lasting(ofSeconds(15));
                        },
                        scene -> {
                            Files.delete(data(scene, process).resolve(FILLER));
                            scene.awaitReady(process);
                        })
                .unless(scene -> isMounted(data(scene, process))
                        ? Optional.empty()
                        : Optional.of("no small disk can be mounted here"));
    }

    /** Mounts one there before anything is written; quietly does not where that is not allowed. */
    static void mount(Path directory) throws IOException {
        Files.createDirectories(directory);
        run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "caunoi-faults", directory.toString());
    }

    static void unmount(Path directory) throws IOException {
        if (isMounted(directory)) {
            run("umount", directory.toString());
        }
    }

    private static Path data(Scene scene, String process) {
        return process.equals("kafka")
                ? scene.home().kafkaData()
                : scene.home().postgresData();
    }

    private static boolean isMounted(Path directory) {
        try (var mounts = Files.lines(Path.of("/proc/mounts"))) {
            var real = directory.toRealPath().toString();
            return mounts.anyMatch(mount -> mount.startsWith("caunoi-faults " + real + " "));
        } catch (IOException e) {
            return false;
        }
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
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
