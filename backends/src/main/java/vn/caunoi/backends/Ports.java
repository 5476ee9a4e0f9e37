package vn.caunoi.backends;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class Ports {

    // Below the range from which systems draw the local ports of clients: a client that keeps calling a stopped server
    // could otherwise be given the server's own port, connect to itself, and keep the server from coming back.
    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 1_000;
    private static final int CONNECT_TIMEOUT_MS = 500;

    private Ports() {}

    /** A port that nobody listens on now. */
    public static int free() {
        return freeRange(1);
    }

    /** The first of {@code count} ports in a row that nobody listens on now. */
    public static int freeRange(int count) {
        for (int i = 0; i < TRIES; i++) {
            int first = ThreadLocalRandom.current().nextInt(FIRST, LAST - count);
            if (allFree(first, count)) {
                return first;
            }
        }
        throw new IllegalStateException("No " + count + " free ports in a row");
    }

    public static boolean isFree(int port) {
        return isFree(InetAddress.getLoopbackAddress(), port);
    }

    public static boolean isFree(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            // Only then do connections of a server that has just stopped not count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            return false;
        }
        // Some systems let two bind, one to the address and one to all.
        return !isAnswering(address, port);
    }

    /** Whether someone takes connections there. */
    public static boolean isAnswering(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), CONNECT_TIMEOUT_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean allFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            if (!isFree(port)) {
                return false;
            }
        }
        return true;
    }
}
