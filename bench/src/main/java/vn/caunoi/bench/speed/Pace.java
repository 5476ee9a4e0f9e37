package vn.caunoi.bench.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much is asked and answered.
 *
 * @param rates a second, one after the other
 * @param seconds of each stretch
 */
record Pace(List<Integer> rates, int seconds) {
    private static final int GENTLE = 5;

    /** @param rates as {@code 20,50} */
    static Pace of(String rates, int seconds) {
        return new Pace(Arrays.stream(rates.split(",")).map(Integer::valueOf).toList(), seconds);
    }

    /** Gently at first: what comes before the compiler has seen the code queues up. Then until it has seen most of it. */
    List<Integer> warmUp() {
        var stretches = new ArrayList<Integer>();
        stretches.add(Math.min(GENTLE, slowest()));
        stretches.addAll(rates);
        stretches.add(fastest());
        return stretches;
    }

    int slowest() {
        return rates.get(0);
    }

    int fastest() {
        return rates.get(rates.size() - 1);
    }
}
