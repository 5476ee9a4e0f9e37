package vn.caunoi.registry.probe.sending;

import java.net.InetAddress;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;

/** Opens a connection and closes it again. */
final class TcpSender implements Sender {
    private final NetClient client;

    TcpSender(Vertx vertx) {
        client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(Senders.LONGEST_MS));
    }

    @Override
    public Overdue send(Target target, InetAddress address, Promise<Outcome> answer) {
        long begun = System.nanoTime();
        client.connect(target.port(), address.getHostAddress())
                .onSuccess(socket -> {
                    answer.tryComplete(Outcome.answeredSince(begun));
                    socket.close();
                })
                .onFailure(failure -> answer.tryComplete(Outcome.unconnected(failure)));
        return () -> Fault.TIMEOUT;
    }
}
