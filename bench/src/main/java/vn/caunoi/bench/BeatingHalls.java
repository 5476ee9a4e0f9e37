package vn.caunoi.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import vn.caunoi.contracts.EventJson;

/** Halls that send heartbeats, spread evenly over time, whether the last one was answered or not. */
final class BeatingHalls implements AutoCloseable {
    private final HttpClient http;
    private final String address;
    private final List<Hall> halls = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Future<?>> beating = new ArrayList<>();
    private final AtomicLong heard = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private static final class Hall {
        private final String code;
        private final String token;
        private final String boot = UUID.randomUUID().toString();
        private long seq;

        Hall(String code, String token) {
            this.code = code;
            this.token = token;
        }
    }

    BeatingHalls(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    void add(String code, String token) {
        halls.add(new Hall(code, token));
    }

    /** From now on each of them beats so often. */
    void beat(Duration every) {
        beating.forEach(former -> former.cancel(false));
        beating.clear();
        for (int i = 0; i < halls.size(); i++) {
            var hall = halls.get(i);
            beating.add(clock.scheduleAtFixedRate(
                    () -> beat(hall), i * every.toMillis() / halls.size(), every.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void beat(Hall hall) {
        var seq = ++hall.seq;
        var body =
                Map.of("seq", seq, "bootId", hall.boot, "rttMs", 20 + seq % 7, "lossPct", 0, "jitterMs", 1 + seq % 3);
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/bridge-points/" + hall.code + "/heartbeats"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + hall.token)
                .POST(BodyPublishers.ofByteArray(EventJson.write(body)))
                .build();
        http.sendAsync(request, BodyHandlers.discarding())
                .whenComplete((answer, failure) ->
                        (failure == null && answer.statusCode() == 202 ? heard : refused).incrementAndGet());
    }

    long heard() {
        return heard.get();
    }

    /** Answered otherwise than with 202, or not at all. */
    long refused() {
        return refused.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
