package vn.caunoi.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

import vn.caunoi.bench.BareProcess;

/**
 * What the machine, PostgreSQL, the broker and Vert.x take by themselves for a question's way: the least that anything built
 * of them can take. The four legs are played side by side, each a quarter of an interval after the other, as they lie side
 * by side in the hub, too.
 */
final class Floor implements AutoCloseable {
    /** What was recorded of each leg, in microseconds. @param frame to the last of all listeners */
    record Legs(Histogram post, Histogram insert, Histogram hop, Histogram frame) {
        static Legs none() {
            return new Legs(new Histogram(3), new Histogram(3), new Histogram(3), new Histogram(3));
        }

        void add(Legs others) {
            post.add(others.post);
            insert.add(others.insert);
            hop.add(others.hop);
            frame.add(others.frame);
        }

        /** Posted, stored and answered. */
        Histogram accepted() {
            return Sums.of(List.of(post, insert));
        }

        /** Stored, told, stored again with who it is for, and told. */
        Histogram assigned() {
            return Sums.of(List.of(post, insert, hop, insert, hop));
        }

        /** Posted, stored, told, and sent to all listeners. */
        Histogram shown() {
            return Sums.of(List.of(post, insert, hop, frame));
        }

        /** The same but for the post: what the other systems of docs/performance.md were compared with. */
        Histogram shownOnceStored() {
            return Sums.of(List.of(insert, hop, frame));
        }
    }

    private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final BareProcess server;
    private final Leg post;
    private final Leg insert;
    private final Leg hop;
    private final Leg frame;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    /** @param server that post and frame go to; it is ended with this */
    Floor(BareProcess server, Leg post, Leg insert, Leg hop, Leg frame) {
        this.server = server;
        this.post = post;
        this.insert = insert;
        this.hop = hop;
        this.frame = frame;
    }

    Legs play(double perSecond, int seconds) throws Exception {
        var schedule = Schedule.of(perSecond, seconds);
        long begin = System.nanoTime() + LEAD_NANOS;
        var playing = new ArrayList<Future<Histogram>>();
        double phase = 0;
        for (var leg : List.of(post, insert, hop, frame)) {
            var own = schedule.from(phase);
            playing.add(threads.submit(() -> leg.play(own, begin)));
            phase += 0.25;
        }
        return new Legs(
                playing.get(0).get(),
                playing.get(1).get(),
                playing.get(2).get(),
                playing.get(3).get());
    }

    @Override
    public void close() throws Exception {
        threads.shutdownNow();
        for (var leg : List.of(post, insert, hop, frame)) {
            leg.close();
        }
        server.close();
    }
}
