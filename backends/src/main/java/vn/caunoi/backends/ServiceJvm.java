package vn.caunoi.backends;

import java.util.List;

/** How the JVM of a long-lived process of the hub is set up. */
public final class ServiceJvm {

    private ServiceJvm() {}

    /**
     * For its command line, before the class path.
     *
     * <p>The optimizing compiler is asked for what ran a tenth as often as it would wait for by itself: a conference has a few hundred
     * questions, and would be over before. It looks less deep into what calls what, which costs it more than it gains
     * ({@code docs/adr/0037}). A JVM that has another compiler starts all the same.
     */
    public static List<String> options() {
        return List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:Tier4InvocationThreshold=500",
                "-XX:Tier4MinInvocationThreshold=100",
                "-XX:Tier4CompileThreshold=1500",
                "-XX:MaxInlineLevel=9",
                "-XX:InlineSmallCode=1200");
    }
}
