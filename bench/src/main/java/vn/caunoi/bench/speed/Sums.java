package vn.caunoi.bench.speed;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.HdrHistogram.Histogram;

/**
 * How long several legs take one after the other, by Monte Carlo: one value is drawn from each leg's recorded histogram and
 * they are added, many times over. Percentiles do not add up: that all legs have their worst moment at once is rarer than
 * that one has.
 */
final class Sums {
    private static final int DRAWS = 200_000;
    private static final long SEED = 75;

    private Sums() {}

    /** The same for the same legs: the draws come from a fixed seed. A leg that is gone through twice is named twice. */
    static Histogram of(List<Histogram> legs) {
        var random = new Random(SEED);
        var urns = legs.stream().map(Urn::of).toList();
        var sums = new Histogram(3);
        for (int i = 0; i < DRAWS; i++) {
            long sum = 0;
            for (var urn : urns) {
                sum += urn.draw(random);
            }
            sums.recordValue(sum);
        }
        return sums;
    }

    /** A histogram's values, each as often as it was recorded. */
    private record Urn(long[] values, long[] upTo) {
        static Urn of(Histogram histogram) {
            if (histogram.getTotalCount() == 0) {
                throw new IllegalArgumentException("a leg without any sample");
            }
            var values = LongStream.builder();
            var upTo = LongStream.builder();
            for (var each : histogram.recordedValues()) {
                values.add(each.getValueIteratedTo());
                upTo.add(each.getTotalCountToThisValue());
            }
            return new Urn(values.build().toArray(), upTo.build().toArray());
        }

        long draw(Random random) {
            long nth = random.nextLong(upTo[upTo.length - 1]);
            int at = Arrays.binarySearch(upTo, nth + 1);
            return values[at < 0 ? -at - 1 : at];
        }
    }
}
