package vn.caunoi.questions.targets;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** A time from one moment up to, but without, another. */
record Span(Instant from, Instant to) {
    Duration length() {
        return Duration.between(from, to);
    }

    /** What it has in common with {@code other}; empty when that is nothing. */
    Optional<Span> within(Span other) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** What is left of it before and after {@code hole}. */
    Stream<Span> without(Span hole) {
        return Stream.of(new Span(Instant.MIN, hole.from), new Span(hole.to, Instant.MAX))
                .flatMap(rest -> within(rest).stream());
    }
}
