package vn.caunoi.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ChildProcessTest {

    @TempDir
    Path directory;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private PidFiles pidFiles;
    private ChildProcess child;

    @BeforeEach
    void start() {
        pidFiles = new PidFiles(directory.resolve("run"), StandIn.class.getName());
        child = child(StandIn.WAITS);
        child.start();
    }

    @AfterEach
    void stop() {
        child.stop();
        scheduler.shutdownNow();
    }

    @Test
    void a_child_that_is_killed_is_started_again() {
        long before = child.pid();

        child.kill();

        await().untilAsserted(() -> assertThat(child.pid()).isPositive().isNotEqualTo(before));
    }

    @Test
    void a_child_that_ends_by_itself_is_started_again_and_again() {
        var shortLived = child(StandIn.ENDS);
        shortLived.start();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(starts(StandIn.ENDS)).isGreaterThan(2));
        shortLived.stop();
    }

    @Test
    void a_stopped_child_stays_stopped() {
        child.stop();

        assertThat(child.isRunning()).isFalse();
        assertThat(child.pid()).isEqualTo(-1);
        assertThat(directory.resolve("run")).isEmptyDirectory();
    }

    @Test
    void a_child_that_says_it_is_ready_is_ready_only_while_it_runs() {
        assertThat(child.isReady()).isTrue();

        child.stop();

        assertThat(child.isReady()).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_frozen_child_lives_and_can_still_be_stopped() {
        child.freeze();

        assertThat(child.isRunning()).isTrue();
        child.stop();
        assertThat(child.isRunning()).isFalse();
    }

    @Test
    void what_a_child_is_told_for_one_life_is_forgotten_with_its_next() throws IOException {
        child.restartOnceWith(Map.of(StandIn.ONCE, "yes"));
        await().until(() -> lines(StandIn.WAITS, StandIn.ONCE) == 1);
        long before = starts(StandIn.WAITS);

        child.kill();

        await().until(() -> starts(StandIn.WAITS) > before);
        assertThat(lines(StandIn.WAITS, StandIn.ONCE)).isEqualTo(1);
    }

    @Test
    void what_a_killed_hub_left_behind_is_ended() {
        var leftover = ProcessHandle.of(child.pid()).orElseThrow();
        scheduler.shutdownNow();

        new PidFiles(directory.resolve("run"), StandIn.class.getName()).endLeftovers();

        assertThat(leftover.isAlive()).isFalse();
    }

    @Test
    void a_process_of_someone_else_with_the_same_number_is_left_alone() {
        var other = ProcessHandle.of(child.pid()).orElseThrow();

        new PidFiles(directory.resolve("run"), "-Dcaunoi.home=/somewhere/else").endLeftovers();

        assertThat(other.isAlive()).isTrue();
    }

    private ChildProcess child(String what) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var command = List.of(java, "-cp", classes, StandIn.class.getName(), what);
        return new ChildProcess(
                new ChildRecipe(what, marked(command), Map.of(), log(what), () -> true), pidFiles, scheduler);
    }

    /** Systems show only the beginning of a long command line. */
    private static List<String> marked(List<String> command) {
        var marked = new ArrayList<>(command);
        marked.add(1, "-Dmark=" + StandIn.class.getName());
        return marked;
    }

    private long starts(String what) throws IOException {
        return lines(what, StandIn.STARTED);
    }

    private long lines(String what, String line) throws IOException {
        try (var lines = Files.lines(log(what))) {
            return lines.filter(line::equals).count();
        }
    }

    private Path log(String what) {
        return directory.resolve(what + ".log");
    }
}
