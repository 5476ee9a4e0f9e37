package vn.caunoi.standalone.frontdoor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The processes of one service, on 127.0.0.1, which are asked in turn. Safe for any thread. */
public final class Upstream {

    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** @param port where the first of them listens */
    public Upstream(int port) {
        ports.add(port);
    }

    /** Has one more process asked. */
    public void add(int port) {
        ports.add(port);
    }

    /** Each of them once, beginning with the one whose turn it is: the others are for when it can't be reached. */
    List<Integer> inTurn() {
        var all = List.copyOf(ports);
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get((first + i) % all.size()))
                .toList();
    }
}
