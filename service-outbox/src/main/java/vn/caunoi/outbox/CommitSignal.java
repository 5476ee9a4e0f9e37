package vn.caunoi.outbox;

import jakarta.inject.Singleton;

/** Between {@link Outbox}, which sees commits, and the relay, which is there only when it is enabled. */
@Singleton
class CommitSignal {
    private volatile Runnable listener = () -> {};

    void committed() {
        listener.run();
    }

    void to(Runnable newListener) {
        listener = newListener;
    }
}
