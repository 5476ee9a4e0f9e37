package vn.caunoi.registry.bridgepoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

/** What is known of the lines at this moment and stored nowhere: how they measure, and whether verdicts are given at all. */
@ApplicationScoped
public class LineBoard {
    /** So much of a new measure goes into what is shown: single ones jump. */
    private static final double WEIGHT = 0.3;

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<UUID, Reading> readings = new ConcurrentHashMap<>();
    private final Map<UUID, Period> periods = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> frozen = new ConcurrentHashMap<>();
    /** Null until anything was heard. */
    private volatile Map<UUID, Integer> screens;

    public LineBoard(Clock clock) {
        this.clock = clock;
    }

    /**
     * How a hall's line measures, smoothed.
     *
     * @param rttMs round trip in milliseconds
     * @param lossPct loss in per cent
     * @param jitterMs how much the round trip varies, in milliseconds
     */
    public record Reading(double rttMs, double lossPct, double jitterMs, Instant at) {
        private Reading with(Reading next) {
            return new Reading(
                    mix(rttMs, next.rttMs), mix(lossPct, next.lossPct), mix(jitterMs, next.jitterMs), next.at);
        }

        private static double mix(double before, double next) {
            return before + WEIGHT * (next - before);
        }
    }

    /**
     * How a hall's line measured since the last period was ended.
     *
     * @param measures how many there were, at least one
     * @param rttMs mean round trip in milliseconds
     * @param worstRttMs the longest one
     * @param lossPct mean loss in per cent
     */
    public record Period(int measures, double rttMs, double worstRttMs, double lossPct) {
        private Period and(Period next) {
            int all = measures + next.measures;
            return new Period(
                    all,
                    (rttMs * measures + next.rttMs * next.measures) / all,
                    Math.max(worstRttMs, next.worstRttMs),
                    (lossPct * measures + next.lossPct * next.measures) / all);
        }
    }

    public void measured(UUID hall, double rttMs, double lossPct, double jitterMs) {
        var next = new Reading(rttMs, lossPct, jitterMs, clock.instant());
        readings.merge(hall, next, (before, now) -> isFresh(before) ? before.with(now) : now);
        periods.merge(hall, new Period(1, rttMs, rttMs, lossPct), Period::and);
    }

    /** What was measured of each hall since this was last called; a hall of which nothing came is not among them. */
    public Map<UUID, Period> endPeriod() {
        var ended = new HashMap<UUID, Period>();
        periods.keySet().forEach(hall -> Optional.ofNullable(periods.remove(hall))
                .ifPresent(period -> ended.put(hall, period)));
        return ended;
    }

    /** How the hall's line measures; empty when nothing came of late. */
    public Optional<Reading> reading(UUID hall) {
        return Optional.ofNullable(readings.get(hall)).filter(this::isFresh);
    }

    /** @param open how many screens each hall has open; one that is not named has none */
    public void screens(Map<UUID, Integer> open) {
        screens = Map.copyOf(open);
    }

    /** How many screens the hall has open; empty while that was not heard. */
    public Optional<Integer> screens(UUID hall) {
        return Optional.ofNullable(screens).map(open -> open.getOrDefault(hall, 0));
    }

    /** The hall is not watched any more. */
    public void forget(UUID hall) {
        readings.remove(hall);
        periods.remove(hall);
    }

    /** @param since from when on no verdicts are given in that conference; null when they are */
    public void frozen(UUID conference, Instant since) {
        if (since == null) {
            frozen.remove(conference);
        } else {
            frozen.put(conference, since);
        }
    }

    /** From when on no verdicts are given in that conference; empty when they are. */
    public Optional<Instant> frozen(UUID conference) {
        return Optional.ofNullable(frozen.get(conference));
    }

    private boolean isFresh(Reading reading) {
        return reading.at().plus(GOOD_FOR).isAfter(clock.instant());
    }
}
