package vn.caunoi.questions.targets;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.AgendaKind;

/**
 * When the clocks of a conference run: while it is open, where it has an agenda only in the periods for answering, and
 * after the agenda's end in working hours, from 07:30 to 11:30 and from 13:30 to 17:00 on weekdays.
 */
final class RunningTime {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    /** Farther nobody looks ahead. */
    private static final Duration HORIZON = Duration.ofDays(400);

    private final List<Span> open;
    private final List<Span> answering;
    /** Null without an agenda. */
    private final Instant agendaEnd;

    /** @param open when the conference is open, in order and apart; the last perhaps to the end of time */
    RunningTime(List<Span> open, List<AgendaItem> agenda) {
        this.open = List.copyOf(open);
        answering = agenda.stream()
                .filter(item -> item.kind() == AgendaKind.ANSWERING)
                .map(item -> new Span(item.from(), item.to()))
                .sorted(Comparator.comparing(Span::from))
                .toList();
        agendaEnd = agenda.stream()
                .map(AgendaItem::to)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** For how long it ran between two moments, without {@code pauses}. */
    Duration between(Instant from, Instant to, List<Span> pauses) {
        var total = Duration.ZERO;
        for (var spans = running(new Span(from, to), pauses); spans.hasNext(); ) {
            total = total.plus(spans.next().length());
        }
        return total;
    }

    /** When it will have run for {@code length} since {@code from}, without {@code pauses}; empty when no end is in sight. */
    Optional<Instant> after(Instant from, Duration length, List<Span> pauses) {
        var left = length;
        for (var spans = running(new Span(from, from.plus(HORIZON)), pauses); spans.hasNext(); ) {
            var span = spans.next();
            if (span.length().compareTo(left) >= 0) {
                return Optional.of(span.from().plus(left));
            }
            left = left.minus(span.length());
        }
        return Optional.empty();
    }

    private Iterator<Span> running(Span window, List<Span> pauses) {
        var spans = agendaEnd == null ? open.stream() : hours(window.from()).flatMap(this::whileOpen);
        spans = spans.takeWhile(span -> span.from().isBefore(window.to()))
                .flatMap(span -> span.within(window).stream());
        for (var pause : pauses) {
            spans = spans.flatMap(span -> span.without(pause));
        }
        return spans.iterator();
    }

    private Stream<Span> whileOpen(Span span) {
        return open.stream().flatMap(session -> span.within(session).stream());
    }

    /** By the agenda, and after it without end. */
    private Stream<Span> hours(Instant from) {
        var start = from.isAfter(agendaEnd) ? from : agendaEnd;
        var afterwards = new Span(agendaEnd, Instant.MAX);
        return Stream.concat(
                answering.stream(),
                Stream.iterate(LocalDate.ofInstant(start, HERE), day -> day.plusDays(1))
                        .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                        .flatMap(RunningTime::workingHours)
                        .flatMap(span -> span.within(afterwards).stream()));
    }

    private static Stream<Span> workingHours(LocalDate day) {
        return Stream.of(
                new Span(at(day, LocalTime.of(7, 30)), at(day, LocalTime.of(11, 30))),
                new Span(at(day, LocalTime.of(13, 30)), at(day, LocalTime.of(17, 0))));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HERE).toInstant();
    }
}
