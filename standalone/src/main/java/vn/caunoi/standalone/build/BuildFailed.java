package vn.caunoi.standalone.build;

import java.nio.file.Path;
import java.util.List;

/** Maven could not package the hub. */
public final class BuildFailed extends RuntimeException {

    BuildFailed(Path log, List<String> lastLines) {
        super("The build failed. The whole of its output is in " + log + "; it ends with\n\n  "
                + String.join("\n  ", lastLines));
    }
}
