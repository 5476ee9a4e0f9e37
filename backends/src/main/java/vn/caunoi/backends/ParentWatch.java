package vn.caunoi.backends;

import java.io.IOException;
import java.util.Arrays;

/**
 * Ends this JVM when the process that started it is gone, which shows as the end of standard input: the hub keeps the
 * other end open as long as it lives.
 *
 * <p>As a main class it runs another under this watch: {@code ParentWatch <main class> [arguments]}.
 */
public final class ParentWatch {

    private ParentWatch() {}

    public static void main(String[] arguments) throws Throwable {
        start();
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    public static void start() {
        var watch = new Thread(ParentWatch::exitAtEndOfInput, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void exitAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // What the parent says does not matter, only that it is there.
            }
        } catch (IOException e) {
            // The same as the end.
        }
        System.exit(0);
    }
}
