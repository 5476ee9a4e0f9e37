package vn.caunoi.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.ServerWebSocket;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What the hub is compared with: sends every record of a topic to every socket, as it is, and nothing else. Started in a
 * process of its own with the memory of a service.
 */
public final class BareServer {
    static final String TOPIC = "caunoi.bench.v1";

    private BareServer() {}

    /** @param args the port, and where Kafka is */
    public static void main(String[] args) throws Exception {
        Set<ServerWebSocket> sockets = ConcurrentHashMap.newKeySet();
        var vertx = Vertx.vertx();
        int port = Integer.parseInt(args[0]);
        vertx.deployVerticle(
                        () -> listening(port, sockets),
                        // As many event loops as a service has.
                        new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        System.out.println(BareProcess.READY);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", args[1], "auto.offset.reset", "latest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            while (true) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    sockets.forEach(socket -> socket.writeFinalTextFrame(record.value()));
                }
            }
        }
    }

    private static Verticle listening(int port, Set<ServerWebSocket> sockets) {
        return new AbstractVerticle() {
            @Override
            public void start(Promise<Void> started) {
                vertx.createHttpServer()
                        .webSocketHandler(socket -> {
                            sockets.add(socket);
                            socket.closeHandler(closed -> sockets.remove(socket));
                            // So that whoever opened it knows that it is there; as long as a cursor's field.
                            socket.writeFinalTextFrame("{\"t\":\"counts\",\"bare\":true}");
                        })
                        .listen(port, "127.0.0.1")
                        .<Void>mapEmpty()
                        .onComplete(started);
            }
        };
    }
}
