package vn.caunoi.standalone.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With a shell script in the place of Maven. */
@DisabledOnOs(OS.WINDOWS)
class HubBuildTest {

    private static final String MAKES_ALL = """
            echo '[INFO] Building question-service 0.1.0-SNAPSHOT                         [4/8]'
            for service in question-service bridge-registry-service notification-service; do
              mkdir -p $service/target/quarkus-app && echo jar > $service/target/quarkus-app/quarkus-run.jar
            done
            mkdir -p web/dist && echo page > web/dist/index.html
            """;

    @TempDir
    Path directory;

    private Path project;
    private HubBuild build;

    @BeforeEach
    void layOut() throws IOException {
        project = Files.createDirectories(directory.resolve("project"));
        write("pom.xml", "<project/>");
        write("contracts/src/Topic.java", "enum Topic {}");
        write("web/src/App.vue", "<template/>");
        build = new HubBuild(project, directory.resolve("maven"), null, directory.resolve("build.log"));
        maven(MAKES_ALL);
    }

    @Test
    void what_was_never_built_is_built_and_then_fresh() {
        assertThat(build.isNeeded()).isTrue();
        var progress = new ArrayList<String>();

        build.run(progress::add);

        assertThat(build.isNeeded()).isFalse();
        assertThat(progress).containsExactly("question-service (4/8)");
    }

    @Test
    void a_changed_source_makes_it_stale() throws IOException {
        build.run(module -> {});

        write("contracts/src/Topic.java", "enum Topic { QUESTIONS }");

        assertThat(build.isNeeded()).isTrue();
    }

    @Test
    void a_new_source_makes_it_stale() throws IOException {
        build.run(module -> {});

        write("question-service/src/Question.java", "class Question {}");

        assertThat(build.isNeeded()).isTrue();
    }

    @Test
    void what_is_no_source_of_the_hub_does_not() throws IOException {
        build.run(module -> {});

        write("contracts/target/classes/Topic.class", "bytes");
        write("web/node_modules/vue/index.js", "js");
        write("web/dist/assets/app.js", "js");
        write("docs/readme.md", "text");

        assertThat(build.isNeeded()).isFalse();
    }

    @Test
    void a_jar_that_someone_else_built_since_makes_it_stale() throws IOException {
        build.run(module -> {});

        var jar = project.resolve("question-service/target/quarkus-app/quarkus-run.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2021-04-28T01:00:00Z")));

        assertThat(build.isNeeded()).isTrue();
    }

    @Test
    void a_source_that_changes_during_the_build_is_built_next_time() throws IOException {
        maven(MAKES_ALL + "echo later > contracts/src/Topic.java");

        build.run(module -> {});

        assertThat(build.isNeeded()).isTrue();
    }

    @Test
    void a_failure_shows_the_end_of_the_output_and_is_tried_again() throws IOException {
        maven("echo '[ERROR] cannot find symbol'; exit 1");

        assertThatThrownBy(() -> build.run(module -> {}))
                .isInstanceOf(BuildFailed.class)
                .hasMessageContaining("cannot find symbol")
                .hasMessageContaining("build.log");
        assertThat(build.isNeeded()).isTrue();
    }

    private void maven(String script) throws IOException {
        var file = directory.resolve("maven/bin/mvn");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void write(String path, String content) throws IOException {
        var file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
