package vn.caunoi.notification.stream;

import vn.caunoi.contracts.access.Viewer;

/** One socket, as a conference's stream sees it. Its methods never block and may be called on any thread. */
interface Listener {
    Audience audience();

    /** Who listens: of an audience's members, some things are for one hall's alone. */
    Viewer viewer();

    /** True when frames would go nowhere. */
    boolean closed();

    /** Sends the frames that a stream begins with; they don't count against the socket's bounds. */
    void begin(Iterable<Frame> frames);

    /** Sends {@code frame} after all before it, or closes the socket when too many wait already. */
    void send(Frame frame);

    /** Closes the socket: it may come back soon. */
    void restart();
}
