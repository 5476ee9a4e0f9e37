package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import vn.caunoi.e2e.Account;
import vn.caunoi.standalone.Hub;

/** Sockets past the front door that shake hands and never read. */
final class SlowReaders implements AutoCloseable {
    private static final int EACH_SESSION = 20;

    private final List<Socket> sockets = new ArrayList<>();

    private SlowReaders() {}

    static SlowReaders of(Hub hub, int count) throws IOException {
        var readers = new SlowReaders();
        int port = URI.create(hub.address("notification-service")).getPort();
        String cookie = null;
        for (int i = 0; i < count; i++) {
            if (i % EACH_SESSION == 0) {
                cookie = Account.signedIn(hub.url(), "screen.73" + (4 + i / EACH_SESSION % 6))
                        .cookie();
            }
            readers.connect(port, hub.url(), cookie);
        }
        return readers;
    }

    private void connect(int port, String origin, String cookie) throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream()
                .write(("GET /api/v1/stream?view=screen HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n"
                                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: " + origin + "\r\nCookie: "
                                + cookie + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    int count() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
