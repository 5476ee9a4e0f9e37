package vn.caunoi.registry.probe.sending;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A small SIP server over UDP: answers each OPTIONS as the test wants. */
final class SipServer implements AutoCloseable {
    private final DatagramSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Function<String, List<String>> answers;

    /** @param answers what it sends back for a request, in that order */
    SipServer(Function<String, List<String>> answers) throws IOException {
        this.answers = answers;
        socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
        var thread = new Thread(this::serve, "sip server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> requests() {
        return requests;
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[4_096], 4_096);
        try {
            while (true) {
                socket.receive(packet);
                var request =
                        new String(packet.getData(), packet.getOffset(), packet.getLength(), StandardCharsets.US_ASCII);
                requests.add(request);
                for (var answer : answers.apply(request)) {
                    var bytes = answer.getBytes(StandardCharsets.UTF_8);
                    socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    /** An answer as RFC 3261 §8.2.6 wants it: Via, From, To with a tag, Call-ID and CSeq of the request. */
    static String answer(String status, String request) {
        return String.join(
                "\r\n",
                "SIP/2.0 " + status,
                header("Via", request).replace(";rport", ";received=127.0.0.1;rport=5060"),
                header("From", request),
                header("To", request) + ";tag=server",
                header("Call-ID", request),
                header("CSeq", request),
                "Content-Length: 0",
                "",
                "");
    }

    static String header(String name, String message) {
        return message.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        socket.close();
    }
}
