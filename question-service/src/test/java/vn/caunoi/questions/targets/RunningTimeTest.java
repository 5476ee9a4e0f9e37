package vn.caunoi.questions.targets;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.AgendaKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Times are Vietnamese; 28/4/2021 is a Wednesday. */
class RunningTimeTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Span ALWAYS = new Span(Instant.EPOCH, Instant.MAX);
    private static final List<AgendaItem> MORNING = List.of(
            part("28T08:00", "28T09:00", AgendaKind.PRESENTING),
            part("28T09:00", "28T09:40", AgendaKind.ANSWERING),
            part("28T09:40", "28T10:30", AgendaKind.PRESENTING),
            part("28T10:30", "28T11:00", AgendaKind.ANSWERING),
            part("28T11:00", "28T11:10", AgendaKind.PRESENTING));

    @Test
    void without_an_agenda_it_runs_while_the_conference_is_open() {
        var clock = clock(List.of(new Span(at("28T07:00"), at("28T11:30")), new Span(at("28T14:00"), Instant.MAX)));

        assertThat(clock.between(at("28T06:00"), at("28T07:10"), List.of())).isEqualTo(minutes(10));
        assertThat(clock.between(at("28T11:20"), at("28T14:05"), List.of())).isEqualTo(minutes(15));
        assertThat(clock.after(at("28T11:20"), minutes(30), List.of())).contains(at("28T14:20"));
    }

    @Test
    void what_is_sent_ahead_has_its_time_from_the_opening() {
        var clock = clock(List.of(new Span(at("28T08:00"), Instant.MAX)));

        assertThat(clock.after(at("20T15:00"), minutes(30), List.of())).contains(at("28T08:30"));
        assertThat(clock(List.of()).after(at("20T15:00"), minutes(30), List.of()))
                .as("not opened yet")
                .isEmpty();
    }

    @Test
    void when_the_conference_closes_nothing_more_becomes_late() {
        var clock = clock(List.of(new Span(at("28T08:00"), at("28T11:00"))));

        assertThat(clock.after(at("28T10:45"), minutes(30), List.of())).isEmpty();
        assertThat(clock.after(at("28T10:30"), minutes(30), List.of()))
                .as("late at the last moment")
                .contains(at("28T11:00"));
    }

    @Test
    void presentations_do_not_count() {
        var clock = new RunningTime(List.of(ALWAYS), MORNING);

        assertThat(clock.after(at("28T08:10"), minutes(30), List.of())).contains(at("28T09:30"));
        assertThat(clock.after(at("28T09:35"), minutes(30), List.of())).contains(at("28T10:55"));
        assertThat(clock.between(at("28T08:00"), at("28T11:10"), List.of())).isEqualTo(minutes(70));
    }

    @Test
    void after_the_agenda_it_runs_in_working_hours() {
        var clock = new RunningTime(List.of(ALWAYS), MORNING);

        assertThat(clock.after(at("28T10:50"), minutes(20), List.of()))
                .as("ten minutes of the agenda, ten of the morning after it")
                .contains(at("28T11:20"));
        assertThat(clock.after(at("28T11:00"), minutes(30), List.of()))
                .as("lunch does not count")
                .contains(at("28T13:40"));
        assertThat(clock.after(at("28T16:50"), minutes(30), List.of()))
                .as("nor does the night")
                .contains(at("29T07:50"));
        assertThat(clock.between(at("28T11:10"), at("29T11:10"), List.of())).isEqualTo(minutes(20 + 210 + 220));
    }

    @Test
    void weekends_do_not_count() {
        var friday = List.of(part("30T15:00", "30T16:30", AgendaKind.ANSWERING));
        var clock = new RunningTime(List.of(ALWAYS), friday);

        assertThat(clock.after(at("30T16:50"), minutes(20), List.of()))
                .contains(LocalDateTime.parse("2021-05-03T07:40").atZone(HERE).toInstant());
    }

    @Test
    void an_agenda_does_not_open_a_conference() {
        var clock = new RunningTime(List.of(new Span(at("28T09:20"), Instant.MAX)), MORNING);

        assertThat(clock.after(at("28T09:00"), minutes(10), List.of())).contains(at("28T09:30"));
    }

    @Test
    void it_stands_still_in_pauses() {
        var clock = clock(List.of(ALWAYS));
        var over = new Span(at("28T09:10"), at("28T09:20"));
        var lasting = new Span(at("28T09:30"), Instant.MAX);

        assertThat(clock.after(at("28T09:00"), minutes(15), List.of(over))).contains(at("28T09:25"));
        assertThat(clock.between(at("28T09:00"), at("28T10:00"), List.of(over, lasting)))
                .isEqualTo(minutes(20));
        assertThat(clock.after(at("28T09:00"), minutes(30), List.of(over, lasting)))
                .isEmpty();
    }

    private static RunningTime clock(List<Span> open) {
        return new RunningTime(open, List.of());
    }

    private static AgendaItem part(String from, String to, AgendaKind kind) {
        return new AgendaItem(at(from), at(to), kind, "Phần");
    }

    private static Instant at(String dayAndTime) {
        return LocalDateTime.parse("2021-04-" + dayAndTime).atZone(HERE).toInstant();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
