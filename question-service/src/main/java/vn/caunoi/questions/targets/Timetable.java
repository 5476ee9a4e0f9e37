package vn.caunoi.questions.targets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.TopicTargets;
import vn.caunoi.questions.question.Deadlines;
import vn.caunoi.questions.question.Pause;

/** When a conference's clocks run, and how soon its questions are to be served, as of one of its versions. */
public final class Timetable implements Deadlines.Reckoning {
    private final long version;
    private final RunningTime clock;
    private final ConferenceTargets targets;

    Timetable(long version, RunningTime clock, ConferenceTargets targets) {
        this.version = version;
        this.clock = clock;
        this.targets = targets;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Deadlines.Due due(String topic, Instant askedAt, List<Pause> pauses) {
        var target = targets.topics().stream()
                .filter(own -> own.topic().equals(topic))
                .findFirst()
                .orElseGet(() -> new TopicTargets(topic, targets.takeUpMinutes(), targets.answerMinutes()));
        return new Deadlines.Due(
                late(askedAt, target.takeUpMinutes(), pauses), late(askedAt, target.answerMinutes(), pauses));
    }

    /** For how long the clock of a question has run between two moments. */
    public Duration running(Instant from, Instant to, List<Pause> pauses) {
        return clock.between(from, to, spans(pauses));
    }

    private Instant late(Instant askedAt, int minutes, List<Pause> pauses) {
        return clock.after(askedAt, Duration.ofMinutes(minutes), spans(pauses)).orElse(null);
    }

    private static List<Span> spans(List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> new Span(pause.from(), pause.to() == null ? Instant.MAX : pause.to()))
                .toList();
    }
}
