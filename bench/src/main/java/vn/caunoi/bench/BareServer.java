package vn.caunoi.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
        BareProcess.listen(
                Integer.parseInt(args[0]),
                server -> server.webSocketHandler(socket -> {
                    sockets.add(socket);
                    socket.closeHandler(closed -> sockets.remove(socket));
                    // So that whoever opened it knows that it is there; as long as a cursor's field.
                    socket.writeFinalTextFrame("{\"t\":\"counts\",\"bare\":true}");
                }));
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
}
