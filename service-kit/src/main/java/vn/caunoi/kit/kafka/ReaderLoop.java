package vn.caunoi.kit.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Keeps a {@link Reading} of the topic going: a new one after each failure, and after each new life of the topic. */
final class ReaderLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration TOUCH = Duration.ofSeconds(10);
    private static final Duration PASSING = Duration.ofSeconds(1);

    private final ReaderSettings settings;
    private final ReaderMetrics metrics;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Integer, Long> positions = new ConcurrentHashMap<>();
    private final Map<Integer, Lag> lags = new ConcurrentHashMap<>();
    private volatile long touched = System.nanoTime() - TOUCH.toNanos();
    private volatile String epoch = "";
    private volatile boolean caughtUp;
    private volatile Reading reading;
    private int failures;

    ReaderLoop(ReaderSettings settings) {
        this.settings = settings;
        this.metrics = new ReaderMetrics(settings);
    }

    @Override
    public void run() {
        while (isOpen()) {
            try (var watch =
                    new TopicWatch(settings.bootstrap(), settings.topic().topicName(), settings.watchInterval())) {
                while (isOpen()) {
                    read(watch);
                }
            } catch (WakeupException | InterruptException e) {
                // Closing; or an interrupt that was meant for somebody else.
                Thread.interrupted();
            } catch (RuntimeException | LinkageError e) {
                LOG.warnf("%s starts again reading %s: %s", settings.consumer(), settings.topic(), e.toString());
                LOG.debug("why reading ended", e);
                backOff();
            }
        }
        metrics.close();
    }

    private void read(TopicWatch watch) {
        var seen = watch.look();
        if (seen.isEmpty()) {
            pause(PAUSE);
            return;
        }
        var topic = seen.get();
        enter(Epoch.of(topic.topicId()));
        try (var deadLetters = new DeadLetters(settings);
                var current = new Reading(settings, this, deadLetters, metrics)) {
            reading = current;
            current.begin(topic.partitions());
            while (isOpen() && watch.look().filter(topic::equals).isPresent()) {
                current.step();
                failures = 0;
                if (watch.answeredWithin(TOUCH)) {
                    touched = System.nanoTime();
                }
            }
        } finally {
            reading = null;
        }
    }

    private void enter(String next) {
        if (epoch.equals(next)) {
            return;
        }
        if (!epoch.isEmpty()) {
            LOG.infof("%s was created anew, %s starts from its first record", settings.topic(), settings.consumer());
            caughtUp = false;
            positions.clear();
            lags.clear();
            settings.onReset().accept(next);
        }
        epoch = next;
    }

    boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void backOff() {
        var longest = settings.maxBackoff();
        var backoff = PAUSE.multipliedBy(++failures);
        pause(backoff.compareTo(longest) < 0 ? backoff : longest);
    }

    private void pause(Duration duration) {
        try {
            closed.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    void close() {
        closed.countDown();
        var current = reading;
        if (current != null) {
            current.wakeUp();
        }
    }

    /** Offsets of the next records to be handled, by partition; kept over failures. */
    Map<Integer, Long> positions() {
        return positions;
    }

    /** Records that stand in Kafka and are not handled. @param since when there were none the last time */
    private record Lag(long records, long since) {}

    /** So many records of {@code partition} stand in Kafka and are not handled. */
    void noteLag(int partition, long records) {
        long now = System.nanoTime();
        lags.compute(partition, (same, before) -> {
            boolean none = records == 0 || before == null || before.records() == 0;
            return new Lag(records, none ? now : before.since());
        });
    }

    /** Since when {@code partition} has had records that are not handled, in milliseconds; now where it has none. */
    long lagsSince(int partition) {
        var lag = lags.get(partition);
        long nanos = lag == null || lag.records() == 0 ? 0 : System.nanoTime() - lag.since();
        return System.currentTimeMillis() - Duration.ofNanos(nanos).toMillis();
    }

    void forgetLag(int partition) {
        lags.remove(partition);
    }

    /** Every record lags for a moment, which is nothing to speak of. */
    long lag(int partition) {
        var lag = lags.get(partition);
        return lag == null || System.nanoTime() - lag.since() < PASSING.toNanos() ? 0 : lag.records();
    }

    boolean inTouch() {
        return System.nanoTime() - touched < TOUCH.toNanos();
    }

    void foundEnd() {
        caughtUp = true;
    }

    boolean caughtUp() {
        return caughtUp;
    }

    String epoch() {
        return epoch;
    }

    long position(int partition) {
        return positions.getOrDefault(partition, 0L);
    }
}
