package vn.caunoi.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import vn.caunoi.standalone.build.BuildFailed;

/**
 * Runs the hub until Ctrl-C: {@code mvn -Pstandalone}.
 *
 * <p>Environment: {@code CAUNOI_PORT} (8080; the first of seven ports), {@code CAUNOI_HOME} ({@code .caunoi} in the
 * project), {@code CAUNOI_DEMO} (true).
 */
public final class Standalone {

    // Whatever the locale of the terminal says: everyone's reads UTF-8 by now.
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private static volatile boolean stopping;

    private Standalone() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(LauncherSettings.ofThisProcess().options().withProgress(OUT::println));
        } catch (StartFailure | BuildFailed e) {
            if (!stopping) {
                OUT.println();
                OUT.println(e.getMessage());
            }
            System.exit(1);
        }
    }

    private static void run(HubOptions options) throws InterruptedException {
        OUT.println("Cầu Nối is starting, data in " + options.home());
        LauncherLog.write(options.home());
        var hub = new Hub(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(hub), "stop"));
        endWithParent();
        hub.start();
        OUT.println(Welcome.to(hub, options.demo()));
        hub.awaitStop();
    }

    private static void stop(Hub hub) {
        stopping = true;
        OUT.println("Stopping");
        hub.stop();
        OUT.println("Stopped");
    }

    /** Maven, killed, does not take its children along. */
    private static void endWithParent() {
        if (Boolean.getBoolean("caunoi.ends-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }
}
