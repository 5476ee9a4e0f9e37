package vn.caunoi.standalone.process;

import java.util.Map;

/** One process of the hub. It is started again when it ends by itself, until {@link #stop} says otherwise. */
public interface HubProcess {

    String name();

    /** The number of the process that runs now, or -1 between two. */
    long pid();

    boolean isRunning();

    /** Whether it has said that it can serve. */
    boolean isReady();

    /** Starts it and keeps it running from now on. */
    void start();

    /** Ends it in an orderly way and leaves it stopped; returns when it has ended. */
    void stop();

    /** Ends it without warning, as {@code kill -9} does; it is then started again like after any other death. */
    void kill();

    /** Stops it, and starts it with what it has kept. */
    default void restart() {
        stop();
        start();
    }

    /**
     * Stops it, and starts it with more in its environment, for this one life: after its next death it is started as ever.
     */
    default void restartOnceWith(Map<String, String> environment) {
        throw new UnsupportedOperationException(name() + " has no environment of its own");
    }

    /** Freezes it, as a long pause of the JVM or of the machine does: SIGSTOP. Not on Windows. */
    default void freeze() {
        Signals.send("STOP", pid());
    }

    /** Lets it go on after {@link #freeze}. */
    default void thaw() {
        Signals.send("CONT", pid());
    }
}
