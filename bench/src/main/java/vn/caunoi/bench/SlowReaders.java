package vn.caunoi.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sockets that shake hands and never read. */
final class SlowReaders implements AutoCloseable {
    private static final String ESTABLISHED = "01";

    private final List<Socket> sockets = new ArrayList<>();
    private final Set<Integer> ports = new HashSet<>();
    private final int server;

    SlowReaders(int server, String origin, String cookie, int count) throws IOException {
        this.server = server;
        var handshake =
                "GET /api/v1/stream?view=screen HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: "
                        + origin
                        + "\r\nCookie: " + cookie + "\r\n\r\n";
        for (int i = 0; i < count; i++) {
            var socket = new Socket();
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress("127.0.0.1", server));
            socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
            ports.add(socket.getLocalPort());
        }
    }

    /** How many the server's kernel still holds a connection to, whatever the service believes. */
    int connected() throws IOException {
        int connected = 0;
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : Files.readAllLines(Path.of(table))) {
                var fields = line.strip().split("\\s+");
                if (fields[1].contains(":")
                        && port(fields[1]) == server
                        && ports.contains(port(fields[2]))
                        && fields[3].equals(ESTABLISHED)) {
                    connected++;
                }
            }
        }
        return connected;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
