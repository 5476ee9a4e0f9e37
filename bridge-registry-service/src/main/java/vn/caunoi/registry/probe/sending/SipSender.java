package vn.caunoi.registry.probe.sending;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.datagram.DatagramSocketOptions;

/**
 * Sends OPTIONS over UDP, again after 0.5, 1, 2 and 4 s (RFC 3261 §17.1.2.2, timer E from T1 to T2) until an answer comes;
 * one that is still at it is asked every 4 s only. The answer must come from the machine that was asked.
 */
final class SipSender implements Sender {
    private static final long T1_MS = 500;
    private static final long T2_MS = 4_000;

    private final Vertx vertx;

    SipSender(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Overdue send(Target target, InetAddress address, Promise<Outcome> answer) {
        var exchange = new Exchange(target, address, answer);
        exchange.begin();
        return exchange;
    }

    /** One probe, all of it on one event loop. */
    private final class Exchange implements Overdue {
        private final Target target;
        private final InetAddress address;
        private final Promise<Outcome> answer;
        private final DatagramSocket socket;
        private SipOptions options;
        private long begun;
        private long again;
        private boolean proceeding;
        private boolean garbled;

        Exchange(Target target, InetAddress address, Promise<Outcome> answer) {
            this.target = target;
            this.address = address;
            this.answer = answer;
            socket = vertx.createDatagramSocket(new DatagramSocketOptions().setIpV6(address instanceof Inet6Address));
        }

        void begin() {
            answer.future().onComplete(done -> {
                vertx.cancelTimer(again);
                socket.close();
            });
            socket.handler(this::take).exceptionHandler(ignored -> {});
            socket.listen(0, address instanceof Inet6Address ? "::" : "0.0.0.0")
                    .onSuccess(bound -> ask())
                    .onFailure(failure -> answer.tryComplete(Outcome.failed(Fault.UNREACHABLE)));
        }

        private void ask() {
            try {
                options = new SipOptions(target, here(), socket.localAddress().port());
            } catch (IOException e) {
                answer.tryComplete(Outcome.failed(Fault.UNREACHABLE));
                return;
            }
            begun = System.nanoTime();
            transmit(T1_MS);
        }

        private void transmit(long pause) {
            if (answer.future().isComplete()) {
                return;
            }
            socket.send(Buffer.buffer(options.request()), target.port(), address.getHostAddress())
                    .onFailure(failure -> answer.tryComplete(Outcome.failed(Fault.UNREACHABLE)));
            long next = Math.min(T2_MS, pause * 2);
            again = vertx.setTimer(pause, timer -> transmit(proceeding ? T2_MS : next));
        }

        private void take(DatagramPacket packet) {
            if (!packet.sender().hostAddress().equals(address.getHostAddress())) {
                return;
            }
            switch (options.reply(packet.data().getBytes())) {
                case FINAL -> answer.tryComplete(Outcome.answeredSince(begun));
                case PROVISIONAL -> proceeding = true;
                case FOREIGN, GARBAGE -> garbled = true;
            }
        }

        /** The own address on the way there; a datagram socket that connects sends nothing. */
        private InetAddress here() throws IOException {
            try (var way = new java.net.DatagramSocket()) {
                way.connect(address, target.port());
                return way.getLocalAddress();
            }
        }

        @Override
        public Fault fault() {
            return garbled ? Fault.GARBLED : Fault.TIMEOUT;
        }
    }
}
