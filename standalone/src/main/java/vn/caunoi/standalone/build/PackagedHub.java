package vn.caunoi.standalone.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/** What Maven makes of the sources: a jar per service, and the pages. */
public final class PackagedHub {

    /** The modules that the running hub is made of, in the order in which they are built. */
    static final List<String> MODULES = List.of(
            "contracts",
            "service-kit",
            "service-outbox",
            "question-service",
            "bridge-registry-service",
            "notification-service",
            "web");

    private static final List<String> SERVICES =
            List.of("question-service", "bridge-registry-service", "notification-service");

    private final Path project;

    public PackagedHub(Path project) {
        this.project = project;
    }

    /** The jar that starts a service. */
    public Path service(String name) {
        return project.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The jar that holds a service's own classes and migrations. */
    public Path application(String name) {
        var directory = project.resolve(name).resolve("target/quarkus-app/app");
        try (var jars = Files.newDirectoryStream(directory, "*.jar")) {
            return jars.iterator().next();
        } catch (IOException | NoSuchElementException e) {
            throw new IllegalStateException(name + " is not packaged in " + project, e);
        }
    }

    public Path pages() {
        return project.resolve("web/dist");
    }

    /** Whether it has been made from the sources as they are now. */
    boolean isFresh() {
        try {
            return isComplete()
                    && Files.exists(stamp())
                    && Files.readString(stamp()).equals(stampOf(sources()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has been made at all. */
    public boolean isComplete() {
        return Files.exists(pages().resolve("index.html"))
                && SERVICES.stream().allMatch(service -> Files.exists(service(service)));
    }

    String sources() throws IOException {
        var fingerprint = new Fingerprint(project).sources("pom.xml");
        for (var module : MODULES) {
            fingerprint.sources(module);
        }
        return fingerprint.ofContents();
    }

    /** Notes that it has just been made from these sources. */
    void stamp(String sources) throws IOException {
        Files.createDirectories(stamp().getParent());
        Files.writeString(stamp(), stampOf(sources));
    }

    /** Someone else may have built other sources since, so what was built is part of the stamp. */
    private String stampOf(String sources) throws IOException {
        var made = SERVICES.stream()
                .map(service -> project.relativize(service(service)).toString())
                .toList();
        return sources + "\n" + Fingerprint.ofStates(project, made) + "\n"
                + Fingerprint.ofStates(pages(), List.of("index.html")) + "\n";
    }

    private Path stamp() {
        return project.resolve("standalone/target/hub.stamp");
    }
}
