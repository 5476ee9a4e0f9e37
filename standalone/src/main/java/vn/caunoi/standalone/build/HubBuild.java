package vn.caunoi.standalone.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Lets Maven package the hub when its sources have changed. */
public final class HubBuild {

    private static final Pattern MODULE = Pattern.compile(".*\\bBuilding (.+?) [^ ]+ +\\[(\\d+/\\d+)]");
    private static final int LINES_OF_A_FAILURE = 30;

    private final Path project;
    private final PackagedHub hub;
    private final Path mavenHome;
    private final Path repository;
    private final Path log;
    private Process maven;
    private boolean cancelled;

    /**
     * @param mavenHome the Maven to call; null for the one on the PATH
     * @param repository where Maven keeps what it downloads; null for the usual place
     * @param log where Maven's output goes
     */
    public HubBuild(Path project, Path mavenHome, Path repository, Path log) {
        this.project = project;
        this.hub = new PackagedHub(project);
        this.mavenHome = mavenHome;
        this.repository = repository;
        this.log = log;
    }

    public boolean isNeeded() {
        return !hub.isFresh();
    }

    /** The same as {@link #run} where sources have changed, and says so. @param progress told in lines for a person */
    public void runIfNeeded(Consumer<String> progress) {
        if (isNeeded()) {
            progress.accept("Sources have changed: building (the first time takes some minutes)");
            run(module -> progress.accept("  building " + module));
        }
    }

    /**
     * Packages the hub.
     *
     * @param progress told of each module as it begins
     * @throws BuildFailed with the end of Maven's output
     */
    public void run(Consumer<String> progress) {
        try {
            // Taken before: what changes while Maven runs makes the next start build again.
            var sources = hub.sources();
            if (callMaven(progress) != 0 || !hub.isComplete()) {
                throw new BuildFailed(log, lastLines());
            }
            hub.stamp(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while building", e);
        }
    }

    /** Ends a running build, and keeps one from beginning. */
    public synchronized void cancel() {
        cancelled = true;
        if (maven != null) {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.destroy();
        }
    }

    private int callMaven(Consumer<String> progress) throws IOException, InterruptedException {
        var process = begin();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var writer = Files.newBufferedWriter(log)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                writer.write(line);
                writer.newLine();
                var module = MODULE.matcher(line);
                if (module.find()) {
                    progress.accept(module.group(1) + " (" + module.group(2) + ")");
                }
            }
        }
        return process.waitFor();
    }

    private synchronized Process begin() throws IOException {
        if (cancelled) {
            throw new IllegalStateException("Cancelled");
        }
        var builder = new ProcessBuilder(command()).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectInput(ProcessBuilder.Redirect.PIPE);
        maven = builder.start();
        maven.getOutputStream().close();
        return maven;
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(mavenProgram());
        command.addAll(List.of(
                "-B", "-Dstyle.color=never", "-f", project.resolve("pom.xml").toString()));
        command.addAll(List.of("-pl", String.join(",", PackagedHub.MODULES), "-am"));
        command.addAll(List.of("-DskipTests", "-Dspotless.check.skip=true"));
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.add("package");
        return command;
    }

    private String mavenProgram() {
        var program = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        return mavenHome == null
                ? program
                : mavenHome.resolve("bin").resolve(program).toString();
    }

    private List<String> lastLines() throws IOException {
        var lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - LINES_OF_A_FAILURE), lines.size());
    }
}
