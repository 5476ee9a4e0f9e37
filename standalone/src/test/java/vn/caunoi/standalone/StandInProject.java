package vn.caunoi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import io.quarkus.bootstrap.runner.QuarkusEntryPoint;

/** A packaged project whose services are stand-ins. */
final class StandInProject {

    private StandInProject() {}

    static Path in(Path directory) throws IOException {
        for (var service : List.of(Recipes.QUESTION, Recipes.REGISTRY, Recipes.NOTIFICATION)) {
            var app = Files.createDirectories(directory.resolve(service).resolve("target/quarkus-app"));
            writeJar(app.resolve("quarkus-run.jar"));
        }
        Files.createDirectories(directory.resolve("web/dist"));
        Files.writeString(directory.resolve("web/dist/index.html"), "<title>Cầu Nối</title>");
        return directory;
    }

    private static void writeJar(Path file) throws IOException {
        var entry = QuarkusEntryPoint.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file));
                var bytes = QuarkusEntryPoint.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
            jar.closeEntry();
        }
    }
}
