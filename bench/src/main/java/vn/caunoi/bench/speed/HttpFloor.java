package vn.caunoi.bench.speed;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import vn.caunoi.bench.BareProcess;

/** The request that asks a question, to a server that answers it at once, from the moment at which it was due. */
final class HttpFloor implements Leg {
    private final Calls calls;
    private final Map<String, String> headers;
    private final byte[] body;

    HttpFloor(Vertx vertx, BareProcess server, Map<String, String> headers, byte[] body) {
        calls = new Calls(vertx, server.port());
        this.headers = headers;
        this.body = body.clone();
    }

    @Override
    public Histogram play(Schedule schedule, long begin) throws Exception {
        var latencies = new ConcurrentHistogram(3);
        var sent = new ArrayList<CompletableFuture<Void>>();
        schedule.play(
                begin,
                (number, due) -> sent.add(calls.post(Asking.PATH, headers, body)
                        .thenAccept(reply ->
                                latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, reply.at() - due))))));
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        return latencies;
    }

    @Override
    public void close() {
        calls.close();
    }
}
