package vn.caunoi.bench.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import vn.caunoi.contracts.EventJson;

/** Officials who take what was assigned to them, and then answer it in an open loop, each for all halls. */
final class Answering {
    private static final byte[] ANSWER = EventJson.write(Map.of(
            "text",
            "Tổ bầu cử ghi bổ sung vào danh sách cử tri của khu vực bỏ phiếu, tổ trưởng ký và đóng dấu, báo cáo ủy ban"
                    + " nhân dân xã trước 6 giờ 30; cử tri xuất trình giấy chứng nhận của nơi đi. Căn cứ: Điều 29 và Điều"
                    + " 34 Luật Bầu cử.",
            "publish",
            true));
    private static final int AT_ONCE = 8;

    private final Calls calls;
    private final String origin;
    private final Map<String, String> officials;
    private final QuestionLog log;
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Map<String, Long> dues = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Histogram accepted = new ConcurrentHistogram(3);

    Answering(Stage stage, Crew crew, QuestionLog log) {
        calls = stage.calls();
        origin = stage.hub().url();
        officials = crew.officials();
        this.log = log;
    }

    /** Takes all of them in whatever time it needs. */
    void take(Collection<String> questions) throws InterruptedException {
        var going = new Semaphore(AT_ONCE);
        for (var id : questions) {
            going.acquire();
            var version = "\"" + log.state(id).version() + "\"";
            act(id, "take", version, new byte[0]).whenComplete((reply, failure) -> {
                if (failure == null) {
                    versions.put(id, reply.etag());
                } else {
                    refused.incrementAndGet();
                }
                going.release();
            });
        }
        going.acquire(AT_ONCE);
    }

    /** Answers those that were taken; returns when all are through. */
    void play(double perSecond, double phase) {
        var questions = List.copyOf(versions.keySet());
        var sent = new ArrayList<CompletableFuture<?>>();
        new Schedule(perSecond, questions.size(), phase).play((number, due) -> {
            var id = questions.get(number);
            sent.add(act(id, "answer", versions.get(id), ANSWER)
                    .thenAccept(reply -> heard(id, due, reply))
                    .exceptionally(failure -> {
                        refused.incrementAndGet();
                        return null;
                    }));
        });
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    }

    private void heard(String id, long due, Calls.Reply reply) {
        accepted.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, reply.at() - due)));
        dues.put(id, due);
    }

    private CompletableFuture<Calls.Reply> act(String id, String action, String version, byte[] body) {
        var headers = Map.of(
                "Content-Type",
                "application/json",
                "Origin",
                origin,
                "If-Match",
                version,
                "Cookie",
                officials.get(log.state(id).official().username()));
        return calls.post("/api/v1/questions/" + id + "/" + action, headers, body)
                .thenApply(Calls.Reply::requireGood);
    }

    /** How many were not taken, or whose answer was not taken in. */
    int refused() {
        return refused.get();
    }

    /** When each accepted answer was due, by its question's id. */
    Map<String, Long> dues() {
        return dues;
    }

    /** To the last byte of the 200, in microseconds. */
    Histogram accepted() {
        return accepted;
    }
}
