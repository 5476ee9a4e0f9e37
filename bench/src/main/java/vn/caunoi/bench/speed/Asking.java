package vn.caunoi.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import vn.caunoi.contracts.EventJson;

/** A stretch of asking, in an open loop, by clerks in turn, and what was answered to them. */
final class Asking {
    static final String PATH = "/api/v1/questions";

    private static final String TEXT =
            "Khu vực bỏ phiếu số %d có cử tri chuyển đến sau ngày niêm yết danh sách: Tổ bầu cử"
                    + " ghi bổ sung vào danh sách nào, ai ký xác nhận và báo cáo về đâu trước giờ khai mạc?";

    private final Calls calls;
    private final String origin;
    private final Crew crew;
    private final Map<String, Long> dues = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<CompletableFuture<?>> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Histogram accepted = new ConcurrentHistogram(3);
    private volatile String lastReply;

    Asking(Stage stage, Crew crew) {
        calls = stage.calls();
        origin = stage.hub().url();
        this.crew = crew;
    }

    /** Returns when the last one was sent. */
    void play(Schedule schedule) {
        schedule.play(this::ask);
    }

    /** Halls in turn, and topics. */
    void ask(int number, long due) {
        ask(number, due, body(number, crew.topics().get(number % crew.topics().size())));
    }

    /** One that nobody gets, since it is filed under no topic. */
    void askUnfiled() {
        ask(1, System.nanoTime(), EventJson.write(Map.of("text", TEXT.formatted(1))));
    }

    private void ask(int number, long due, byte[] body) {
        var clerk = crew.clerks().get(number % crew.clerks().size());
        sent.add(calls.post(PATH, headers(origin, clerk), body)
                .thenAccept(reply -> heard(reply, due))
                .exceptionally(failure -> {
                    refused.incrementAndGet();
                    return null;
                }));
    }

    static Map<String, String> headers(String origin, String cookie) {
        return Map.of(
                "Content-Type",
                "application/json",
                "Origin",
                origin,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Cookie",
                cookie);
    }

    static byte[] body(int number, String topic) {
        return EventJson.write(Map.of("text", TEXT.formatted(number), "topic", topic));
    }

    private void heard(Calls.Reply reply, long due) {
        if (reply.status() != 201) {
            refused.incrementAndGet();
            return;
        }
        accepted.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, reply.at() - due)));
        lastReply = reply.body();
        try {
            dues.put(EventJson.mapper().readTree(reply.body()).get("id").asText(), due);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until everything that was sent is answered, or has failed. */
    void awaitReplies() {
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    }

    /** When each accepted question was due, by its id. */
    Map<String, Long> dues() {
        return dues;
    }

    /** How many were answered with anything but 201, or not at all. */
    int refused() {
        return refused.get();
    }

    /** To the last byte of the 201, in microseconds. */
    Histogram accepted() {
        return accepted;
    }

    /** What one of them was answered. */
    String lastReply() {
        return lastReply;
    }
}
