package vn.caunoi.standalone.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How to start a child process.
 *
 * @param environment added to our own
 * @param log where its output goes
 * @param ready whether it can serve
 */
public record ChildRecipe(
        String name, List<String> command, Map<String, String> environment, Path log, BooleanSupplier ready) {}
