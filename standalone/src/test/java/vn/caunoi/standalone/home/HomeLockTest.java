package vn.caunoi.standalone.home;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HomeLockTest {

    @TempDir
    Path directory;

    @Test
    void a_hub_waits_for_the_former_one_to_end() throws Exception {
        var former = holder();
        var waiting = new CountDownLatch(1);

        var next = CompletableFuture.supplyAsync(() -> HomeLock.take(file(), waiting::countDown));
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(next).isNotDone();

        former.destroyForcibly().waitFor();
        next.get(10, TimeUnit.SECONDS).close();
    }

    @Test
    void a_free_home_is_taken_at_once() {
        HomeLock.take(file(), () -> {
                    throw new AssertionError("There is nobody to wait for");
                })
                .close();
    }

    @Test
    void two_hubs_of_one_program_do_not_share_a_home() {
        try (var first = HomeLock.take(file(), () -> {})) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(file(), () -> {})).isInstanceOf(IllegalStateException.class);
        }
    }

    private Process holder() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo(LockHolder.HELD);
        return process;
    }

    private Path file() {
        return directory.resolve("lock");
    }
}
