package vn.caunoi.registry.conference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.AgendaKind;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.TopicApproval;
import vn.caunoi.contracts.registry.TopicTargets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConferenceTest {
    private static final Instant MORNING = Instant.parse("2021-04-28T01:00:00Z");
    private static final Instant LATER = Instant.parse("2021-04-28T02:00:00Z");
    private static final List<AgendaItem> AGENDA = List.of(
            new AgendaItem(MORNING, MORNING.plusSeconds(3_600), AgendaKind.PRESENTING, "Khai mạc"),
            new AgendaItem(MORNING.plusSeconds(3_600), MORNING.plusSeconds(7_200), AgendaKind.ANSWERING, "Hỏi đáp"));

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, REHEARSAL",
        "REHEARSAL, LIVE",
        "LIVE, ANSWERING",
        "ANSWERING, CLOSED",
        "REHEARSAL, SCHEDULED",
        "ANSWERING, LIVE",
        "CLOSED, ANSWERING"
    })
    void a_conference_goes_one_step(ConferencePhase from, ConferencePhase to) {
        var conference = in(from);

        var event = conference.moveTo(to, LATER).orElseThrow();

        assertThat(event.conference().state()).isEqualTo(to);
        assertThat(event.conference().version()).isEqualTo(2);
        assertThat(event.at()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, LIVE",
        "SCHEDULED, ANSWERING",
        "SCHEDULED, CLOSED",
        "REHEARSAL, ANSWERING",
        "REHEARSAL, CLOSED",
        "LIVE, CLOSED",
        "LIVE, REHEARSAL",
        "LIVE, SCHEDULED",
        "ANSWERING, REHEARSAL",
        "ANSWERING, SCHEDULED",
        "CLOSED, LIVE",
        "CLOSED, REHEARSAL",
        "CLOSED, SCHEDULED"
    })
    void a_conference_takes_no_other_step(ConferencePhase from, ConferencePhase to) {
        var conference = in(from);

        assertThatThrownBy(() -> conference.moveTo(to, LATER)).isInstanceOf(WrongState.class);

        assertThat(conference.state().state()).isEqualTo(from);
        assertThat(conference.version()).isEqualTo(1);
    }

    @Test
    void the_state_that_it_has_is_no_change() {
        var conference = in(ConferencePhase.LIVE);

        assertThat(conference.moveTo(ConferencePhase.LIVE, LATER)).isEmpty();

        assertThat(conference.version()).isEqualTo(1);
    }

    @Test
    void its_event_holds_all_of_it() {
        var conference = in(ConferencePhase.LIVE);

        var state = conference.event().conference();

        assertThat(state.title()).isEqualTo("Tập huấn");
        assertThat(state.startsAt()).isEqualTo(MORNING);
        assertThat(state.hotline()).isEqualTo("0999 000 075");
        assertThat(state.topics()).containsExactly(new TopicRef("SEALS", "Dấu"), new TopicRef("OTHER", "Khác"));
        assertThat(conference.event().at()).isEqualTo(MORNING);
    }

    @Test
    void at_first_officials_publish_and_nothing_is_approved() {
        assertThat(in(ConferencePhase.LIVE).state().settings()).isEqualTo(ConferenceSettings.DEFAULT);
    }

    @Test
    void settings_are_followed_in_the_order_of_the_agenda() {
        var conference = in(ConferencePhase.LIVE);

        var event = conference
                .settle(settings(false, approval("OTHER", "minh"), approval("SEALS", "lan", "minh")), LATER)
                .orElseThrow();

        assertThat(event.conference().settings())
                .isEqualTo(settings(false, approval("SEALS", "lan", "minh"), approval("OTHER", "minh")));
        assertThat(event.conference().version()).isEqualTo(2);
        assertThat(event.at()).isEqualTo(LATER);
    }

    @Test
    void new_settings_leave_nothing_of_the_old() {
        var conference = in(ConferencePhase.LIVE);
        conference.settle(settings(false, approval("SEALS", "lan")), LATER);

        conference.settle(settings(true, approval("OTHER", "minh")), LATER);

        assertThat(conference.state().settings()).isEqualTo(settings(true, approval("OTHER", "minh")));
        assertThat(conference.version()).isEqualTo(3);
    }

    @Test
    void the_settings_that_it_has_are_no_change() {
        var conference = in(ConferencePhase.LIVE);
        conference.settle(settings(true, approval("SEALS", "lan"), approval("OTHER", "minh")), LATER);

        assertThat(conference.settle(settings(true, approval("OTHER", "minh"), approval("SEALS", "lan")), LATER))
                .isEmpty();

        assertThat(conference.version()).isEqualTo(2);
    }

    @Test
    void its_agenda_is_told_with_it() {
        assertThat(in(ConferencePhase.LIVE).state().agenda()).isEqualTo(AGENDA);
    }

    @Test
    void at_first_questions_are_to_be_taken_up_in_5_minutes_and_answered_in_30() {
        assertThat(in(ConferencePhase.LIVE).state().settings().targets())
                .isEqualTo(new ConferenceTargets(5, 30, List.of()));
    }

    @Test
    void new_targets_are_told_in_the_order_of_the_agenda() {
        var conference = in(ConferencePhase.LIVE);
        var targets = new ConferenceTargets(
                3, 20, List.of(new TopicTargets("OTHER", 10, 60), new TopicTargets("SEALS", 1, 5)));

        var event = conference
                .settle(new ConferenceSettings(true, List.of(), targets), LATER)
                .orElseThrow();

        assertThat(event.conference().settings().targets())
                .isEqualTo(new ConferenceTargets(
                        3, 20, List.of(new TopicTargets("SEALS", 1, 5), new TopicTargets("OTHER", 10, 60))));
        assertThat(conference.settle(new ConferenceSettings(true, List.of(), targets), LATER))
                .as("no change")
                .isEmpty();
    }

    private static ConferenceSettings settings(boolean officialsPublish, TopicApproval... approvals) {
        return new ConferenceSettings(officialsPublish, List.of(approvals), ConferenceTargets.DEFAULT);
    }

    private static TopicApproval approval(String topic, String... approvers) {
        return new TopicApproval(topic, List.of(approvers));
    }

    private static Conference in(ConferencePhase state) {
        return new Conference(
                UUID.randomUUID(),
                "Tập huấn",
                MORNING,
                state,
                "0999 000 075",
                List.of(new ConferenceTopic("SEALS", "Dấu"), new ConferenceTopic("OTHER", "Khác")),
                AGENDA,
                MORNING);
    }
}
