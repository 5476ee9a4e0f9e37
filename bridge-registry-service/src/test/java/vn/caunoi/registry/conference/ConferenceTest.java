package vn.caunoi.registry.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.AgendaKind;
import vn.caunoi.contracts.registry.ConferenceCopy;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.TierNames;
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

    @Test
    void what_it_is_changes_as_a_whole_and_the_same_changes_nothing() {
        var conference = in(ConferencePhase.SCHEDULED);
        var details = new ConferenceDetails(
                "Tập huấn đợt hai", LATER, MORNING, "1022, 0999 000 075", new TierNames("tỉnh", "thị xã", "phường"));

        var event = conference.describe(details, LATER).orElseThrow();

        assertThat(event.conference().title()).isEqualTo("Tập huấn đợt hai");
        assertThat(event.conference().startsAt()).isEqualTo(LATER);
        assertThat(event.conference().questionsFrom()).isEqualTo(MORNING);
        assertThat(event.conference().hotline()).isEqualTo("1022, 0999 000 075");
        assertThat(event.conference().tiers().hall()).isEqualTo("thị xã");
        assertThat(event.conference().version()).isEqualTo(2);
        assertThat(conference.describe(details, LATER)).isEmpty();
    }

    @Test
    void topics_are_added_renamed_and_moved_at_any_time() {
        var conference = in(ConferencePhase.LIVE);
        conference.settle(settings(true, approval("SEALS", "lan"), approval("OTHER", "minh")), MORNING);

        var event = conference
                .classify(
                        List.of(
                                new ConferenceTopic("NEW", "Mới"),
                                new ConferenceTopic("OTHER", "Việc khác"),
                                new ConferenceTopic("SEALS", "Dấu")),
                        Set.of(),
                        LATER)
                .orElseThrow();

        assertThat(event.conference().topics())
                .containsExactly(
                        new TopicRef("NEW", "Mới"), new TopicRef("OTHER", "Việc khác"), new TopicRef("SEALS", "Dấu"));
        assertThat(event.conference().settings().approvals())
                .extracting(TopicApproval::topic)
                .containsExactly("OTHER", "SEALS");
    }

    @Test
    void a_topic_goes_only_while_nobody_can_have_asked_about_it() {
        var other = List.of(new ConferenceTopic("OTHER", "Khác"));
        var ahead = in(ConferencePhase.SCHEDULED);
        ahead.describe(new ConferenceDetails("Tập huấn", LATER, MORNING, "", TierNames.DEFAULT), MORNING);

        assertThat(in(ConferencePhase.SCHEDULED).classify(other, Set.of(), LATER))
                .isPresent();
        assertThatThrownBy(() -> in(ConferencePhase.REHEARSAL).classify(other, Set.of(), LATER))
                .isInstanceOf(TopicsFixed.class);
        assertThatThrownBy(() -> ahead.classify(other, Set.of(), MORNING)).isInstanceOf(TopicsFixed.class);
    }

    @Test
    void a_topic_that_somebody_answers_or_approves_stays() {
        var other = List.of(new ConferenceTopic("OTHER", "Khác"));
        var approved = in(ConferencePhase.SCHEDULED);
        approved.settle(settings(true, approval("SEALS", "lan")), MORNING);

        assertThatThrownBy(() -> in(ConferencePhase.SCHEDULED).classify(other, Set.of("SEALS"), LATER))
                .isInstanceOf(TopicInUse.class);
        assertThatThrownBy(() -> approved.classify(other, Set.of(), LATER)).isInstanceOf(TopicInUse.class);
    }

    @Test
    void a_copy_keeps_everything_but_the_time() {
        var source = in(ConferencePhase.CLOSED);
        source.settle(
                new ConferenceSettings(
                        false, List.of(approval("SEALS", "lan")), new ConferenceTargets(3, 20, List.of())),
                MORNING);
        var nextDay = MORNING.plus(Duration.ofDays(1));

        var copy = Conference.like(source, UUID.randomUUID(), "Đợt hai", nextDay, true, LATER)
                .state();

        assertThat(copy.state()).isEqualTo(ConferencePhase.SCHEDULED);
        assertThat(copy.version()).isEqualTo(1);
        assertThat(copy.topics()).isEqualTo(source.state().topics());
        assertThat(copy.settings()).isEqualTo(source.state().settings());
        assertThat(copy.hotline()).isEqualTo("0999 000 075");
        assertThat(copy.copyOf()).isEqualTo(new ConferenceCopy(source.id(), true));
        assertThat(copy.agenda()).extracting(AgendaItem::from).containsExactly(nextDay, nextDay.plusSeconds(3_600));
    }

    @Test
    void a_copy_without_its_people_has_nobody_to_approve() {
        var source = in(ConferencePhase.LIVE);
        source.settle(settings(false, approval("SEALS", "lan")), MORNING);

        var copy = Conference.like(source, UUID.randomUUID(), "Đợt hai", LATER, false, LATER)
                .state();

        assertThat(copy.settings().approvals()).isEmpty();
        assertThat(copy.settings().officialsPublish()).isFalse();
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
