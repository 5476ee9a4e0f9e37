package vn.caunoi.bench.speed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.vertx.core.Vertx;
import org.HdrHistogram.Histogram;

import vn.caunoi.bench.BareProcess;

/**
 * A frame to the last of several sockets, one way, from the moment at which the server begins to write it. Those who get it
 * look at it as those who listen to the hub do, so that both pay the same for it.
 */
final class SocketFloor implements Leg {
    private final Audience audience;
    private final Calls control;
    private final int length;

    /** @param length of a frame, in bytes */
    SocketFloor(Vertx vertx, BareProcess server, int sockets, int length) throws InterruptedException {
        this.length = length;
        control = new Calls(vertx, server.port());
        audience = new Audience(vertx, "bare", server.port(), "board", List.of("bare"), sockets);
    }

    @Override
    public Histogram play(Schedule schedule, long begin) throws Exception {
        post("/broadcast?begin=" + begin + "&perSecond=" + schedule.perSecond() + "&count=" + schedule.count()
                + "&phase=" + schedule.phase() + "&length=" + length);
        TimeUnit.NANOSECONDS.sleep(begin + schedule.offset(schedule.count()) - System.nanoTime());
        var frames = IntStream.range(0, schedule.count())
                .mapToObj(number -> BareEndpoint.id(begin, number))
                .toList();
        audience.sightings().awaitAll("sockets of the floor", frames);
        var times = post("/begun").body().split("\n");
        var begun = new HashMap<String, Long>();
        for (int i = 0; i < frames.size(); i++) {
            begun.put(frames.get(i), Long.valueOf(times[i]));
        }
        return audience.sightings().since(begun);
    }

    private Calls.Reply post(String path) throws Exception {
        return control.post(path, Map.of(), new byte[0])
                .get(10, TimeUnit.SECONDS)
                .requireGood();
    }

    @Override
    public void close() {
        audience.close();
        control.close();
    }
}
