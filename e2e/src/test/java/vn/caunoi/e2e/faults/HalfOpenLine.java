package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A TCP line to the hub that can go dead as a lost mobile network does: nothing gets through, and nobody is told. */
final class HalfOpenLine implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final List<Connection> connections = new ArrayList<>();

    HalfOpenLine(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept, "half-open line");
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Kills all connections that stand, without a FIN to either side; new ones work. @return how many */
    synchronized int die() {
        var alive = connections.stream().filter(connection -> !connection.dead).toList();
        alive.forEach(connection -> connection.dead = true);
        return alive.size();
    }

    /** Lets the hub's side of what died go. */
    synchronized void forget() {
        connections.removeIf(connection -> {
            if (connection.dead) {
                connection.close();
            }
            return connection.dead;
        });
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                var connection = new Connection(client, new Socket(InetAddress.getLoopbackAddress(), target));
                synchronized (this) {
                    connections.add(connection);
                }
                daemon(() -> connection.pass(client, connection.hub), "half-open line up");
                daemon(() -> connection.pass(connection.hub, client), "half-open line down");
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private static void daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.forEach(Connection::close);
    }

    private static final class Connection {
        private final Socket client;
        private final Socket hub;
        private volatile boolean dead;

        Connection(Socket client, Socket hub) {
            this.client = client;
            this.hub = hub;
        }

        void pass(Socket from, Socket to) {
            var buffer = new byte[16_384];
            try {
                for (int read = from.getInputStream().read(buffer);
                        read >= 0;
                        read = from.getInputStream().read(buffer)) {
                    if (dead) {
                        return;
                    }
                    to.getOutputStream().write(buffer, 0, read);
                }
            } catch (IOException e) {
                // The other direction, or one of the two sides, has ended it.
            }
            if (!dead) {
                close();
            }
        }

        void close() {
            for (var socket : List.of(client, hub)) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // It is closed.
                }
            }
        }
    }
}
