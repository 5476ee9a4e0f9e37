package vn.caunoi.registry.probe.sending;

import java.net.InetAddress;

import io.vertx.core.Promise;

/** Asks in one way. */
interface Sender {
    /**
     * Begins to ask, on an event loop, and lets go of everything once {@code answer} is complete, whoever completed it.
     *
     * @param address where to, whatever the target's host is called
     * @return what it means if nothing completes {@code answer} in time
     */
    Overdue send(Target target, InetAddress address, Promise<Outcome> answer);

    /** What it means that there was no answer. */
    @FunctionalInterface
    interface Overdue {
        Fault fault();
    }
}
