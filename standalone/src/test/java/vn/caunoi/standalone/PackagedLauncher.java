package vn.caunoi.standalone;

import java.nio.file.Path;

/** A JVM with a hub of its own, to be killed. */
final class PackagedLauncher {

    static final String READY = "The hub is ready";

    private PackagedLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        var options = HubOptions.packaged(Path.of(arguments[0]), Path.of(arguments[1]))
                .withPorts(new HubPorts(Integer.parseInt(arguments[2])));
        var hub = Hub.start(options);
        System.out.println(READY);
        hub.awaitStop();
    }
}
