package vn.caunoi.registry.health.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/** Plays one day to all contestants, in the order in which the hub sees it. */
final class Replay implements Contestant.Prober {
    private static final long TICK = 1000;
    private static final long PROBE_TIMEOUT = 2000;

    /** Something that is due. Of what is due together, what was planned first comes first. */
    private record Due(long at, long number, Runnable what) {}

    private final Day day;
    private final LossModel loss;
    private final Random random;
    private final PriorityQueue<Due> ahead =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::number));
    private long now;
    private long planned;

    Replay(Day day, LossModel loss, Random random) {
        this.day = day;
        this.loss = loss;
        this.random = random;
    }

    void play(List<Contestant> contestants) {
        for (int hall = 0; hall < Day.HALLS; hall++) {
            beat(hall, random.nextInt((int) LossModel.HEARTBEAT_EVERY), contestants);
        }
        for (int uplink = 0; uplink < Day.UPLINKS; uplink++) {
            for (var cut : day.cuts().get(uplink)) {
                tell(uplink, true, cut.from(), contestants);
                tell(uplink, false, cut.until(), contestants);
            }
        }
        plan(TICK, () -> tick(contestants));
        while (now < Day.LENGTH && !ahead.isEmpty()) {
            var due = ahead.poll();
            now = due.at();
            due.what().run();
        }
    }

    private void beat(int hall, long at, List<Contestant> contestants) {
        plan(at, () -> {
            long delay = loss.delay(random);
            if (delay != LossModel.LOST && !day.cut(hall, at)) {
                plan(day.seen(at + delay), () -> contestants.forEach(contestant -> contestant.heartbeat(hall, now)));
            }
            beat(hall, at + LossModel.HEARTBEAT_EVERY, contestants);
        });
    }

    private void tick(List<Contestant> contestants) {
        contestants.forEach(contestant -> contestant.tick(now));
        plan(day.seen(now + TICK), () -> tick(contestants));
    }

    private void tell(int uplink, boolean failed, long at, List<Contestant> contestants) {
        long known = day.seen(at + LossModel.HEARTBEAT_EVERY);
        plan(known, () -> contestants.forEach(contestant -> contestant.uplink(uplink, failed, known)));
    }

    /** A probe gets lost as a heartbeat does. */
    @Override
    public void probe(int hall, long at, Contestant.Outcome outcome) {
        plan(day.seen(at), () -> {
            long delay = day.cut(hall, now) ? LossModel.LOST : loss.delay(random);
            boolean answered = delay != LossModel.LOST && delay < PROBE_TIMEOUT;
            plan(day.seen(now + (answered ? delay : PROBE_TIMEOUT)), () -> outcome.ended(answered, now));
        });
    }

    private void plan(long at, Runnable what) {
        ahead.add(new Due(at, planned++, what));
    }
}
