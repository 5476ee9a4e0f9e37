package vn.caunoi.notification.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.LineState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caunoi.contracts.question.QuestionStatus.ASSIGNED;
import static vn.caunoi.contracts.question.QuestionStatus.PUBLISHED;
import static vn.caunoi.contracts.question.QuestionStatus.SUBMITTED;
import static vn.caunoi.notification.log.Events.BIEN_HOA;
import static vn.caunoi.notification.log.Events.NOON;
import static vn.caunoi.notification.log.Events.TAN_PHU;

class ConferenceLogsTest {
    private static final UUID CONFERENCE = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID QUESTION = UUID.fromString("0190a000-0000-7000-8000-000000000042");

    private final Events events = new Events();
    private final ConferenceLogs logs = new ConferenceLogs(Clock.fixed(NOON, ZoneOffset.UTC), TestRing.ample());
    private final List<Fact> facts = new ArrayList<>();
    private final List<WorkEvent> working = new ArrayList<>();
    private int restarts;
    private int doubts;

    @BeforeEach
    void follow() {
        logs.onOpen(log -> log.exclusively(() -> log.follow(new Follower() {
            @Override
            public void changed(Change change) {
                facts.add(change.fact());
            }

            @Override
            public void working(WorkEvent work) {
                working.add(work);
            }

            @Override
            public void doubted() {
                doubts++;
            }

            @Override
            public void restarted() {
                restarts++;
            }
        })));
    }

    @Test
    void keeps_the_last_state_of_a_question() throws Exception {
        asked(1, SUBMITTED);
        asked(2, ASSIGNED);

        assertThat(version()).isEqualTo(2);
        assertThat(facts).hasSize(2);
    }

    @Test
    void drops_a_version_that_it_has_seen_and_a_lower_one() throws Exception {
        asked(3, ASSIGNED);
        asked(3, ASSIGNED);
        asked(2, SUBMITTED);

        assertThat(version()).isEqualTo(3);
        assertThat(facts).hasSize(1);
    }

    @Test
    void stands_behind_records_that_changed_nothing() throws Exception {
        asked(3, ASSIGNED);
        asked(2, SUBMITTED);

        assertThat(log().position()).isEqualTo(new Position(2, 0, 0));
    }

    @Test
    void stands_behind_poison() {
        var poison = events.of(Events.question(CONFERENCE, QUESTION, 1, SUBMITTED));
        var broken = new ConsumerRecord<>(
                poison.topic(), poison.partition(), poison.offset(), poison.key(), "{\"question\":7}".getBytes());

        assertThatThrownBy(() -> logs.take(Topic.QUESTIONS, broken)).isInstanceOf(Exception.class);

        assertThat(log().position()).isEqualTo(new Position(1, 0, 0));
    }

    @Test
    void a_tombstone_drops_the_question_and_says_so() throws Exception {
        asked(1, PUBLISHED);
        logs.take(Topic.QUESTIONS, events.tombstone(Topic.QUESTIONS, CONFERENCE, QUESTION.toString()));

        assertThat(log().questions()).isEmpty();
        assertThat(facts).last().isInstanceOfSatisfying(Fact.QuestionChanged.class, gone -> {
            assertThat(gone.after()).isNull();
            assertThat(gone.before().version()).isEqualTo(1);
        });
    }

    @Test
    void nobody_resumes_from_before_a_tombstone_of_a_question_it_never_knew() throws Exception {
        logs.take(Topic.QUESTIONS, events.of(Events.question(CONFERENCE, UUID.randomUUID(), 1, SUBMITTED)));
        logs.take(Topic.QUESTIONS, events.tombstone(Topic.QUESTIONS, CONFERENCE, QUESTION.toString()));

        assertThat(log().changesSince(new Position(1, 0, 0))).isEmpty();
        assertThat(log().changesSince(new Position(2, 0, 0))).isPresent();
        assertThat(doubts).isEqualTo(1);
    }

    @Test
    void joins_a_tally_to_its_question_whichever_comes_first() throws Exception {
        logs.take(Topic.QUESTIONS, events.of(Events.tally(CONFERENCE, QUESTION, 1, BIEN_HOA, TAN_PHU)));
        asked(4, PUBLISHED);

        assertThat(log().question(QUESTION).orElseThrow().tally().halls()).containsExactly(BIEN_HOA, TAN_PHU);
    }

    @Test
    void a_tally_has_a_version_of_its_own() throws Exception {
        asked(7, PUBLISHED);
        logs.take(Topic.QUESTIONS, events.of(Events.tally(CONFERENCE, QUESTION, 2, BIEN_HOA, TAN_PHU)));
        logs.take(Topic.QUESTIONS, events.of(Events.tally(CONFERENCE, QUESTION, 1, BIEN_HOA)));

        assertThat(facts).hasSize(2);
        assertThat(log().question(QUESTION).orElseThrow().tally().version()).isEqualTo(2);
        assertThat(version()).isEqualTo(7);
    }

    @Test
    void a_purged_question_takes_its_tally_along() throws Exception {
        asked(1, PUBLISHED);
        logs.take(Topic.QUESTIONS, events.of(Events.tally(CONFERENCE, QUESTION, 1, BIEN_HOA, TAN_PHU)));
        logs.take(Topic.QUESTIONS, events.tombstone(Topic.QUESTIONS, CONFERENCE, QUESTION.toString()));
        logs.take(Topic.QUESTIONS, events.tombstone(Topic.QUESTIONS, CONFERENCE, TallyEvent.key(QUESTION)));
        asked(9, PUBLISHED);

        assertThat(log().question(QUESTION).orElseThrow().tally()).isNull();
    }

    @Test
    void counts_what_was_asked_answered_and_published() throws Exception {
        for (var status :
                List.of(SUBMITTED, ASSIGNED, QuestionStatus.ANSWERED, PUBLISHED, PUBLISHED, QuestionStatus.WITHDRAWN)) {
            logs.take(Topic.QUESTIONS, events.of(Events.question(CONFERENCE, UUID.randomUUID(), 1, status)));
        }

        assertThat(log().counts()).isEqualTo(new Counts(5, 3, 2));
    }

    @Test
    void a_topic_made_anew_is_another_epoch_in_which_its_state_is_read_again() throws Exception {
        var point = UUID.randomUUID();
        asked(5, PUBLISHED);
        logs.take(Topic.BRIDGE_POINTS, events.of(Events.bridgePoint(CONFERENCE, point, 1, "731", LineState.Line.UP)));
        var before = log().epoch();

        logs.restart(Topic.QUESTIONS, "anew");
        logs.take(Topic.QUESTIONS, new Events().of(Events.question(CONFERENCE, QUESTION, 1, SUBMITTED)));

        assertThat(restarts).isEqualTo(1);
        assertThat(log().epoch()).isNotEqualTo(before);
        assertThat(version()).isEqualTo(1);
        assertThat(log().bridgePoints()).hasSize(1);
        assertThat(log().position()).isEqualTo(new Position(1, 1, 0));
        assertThat(log().changesSince(Position.START))
                .as("of what was forgotten")
                .isEmpty();
    }

    @Test
    void what_stands_beside_a_hall_and_is_not_known_here_changes_nothing() throws Exception {
        logs.take(Topic.BRIDGE_POINTS, events.tombstone(Topic.BRIDGE_POINTS, CONFERENCE, UUID.randomUUID() + "#later"));

        assertThat(log().bridgePoints()).isEmpty();
        assertThat(log().position()).isEqualTo(new Position(0, 1, 0));
    }

    @Test
    void a_conference_closed_for_over_30_days_leaves_memory() throws Exception {
        asked(5, PUBLISHED);
        closed(Duration.ofDays(31));

        assertThat(log().questions()).isEmpty();
        assertThat(log().changesSince(Position.START)).isEmpty();
        asked(6, PUBLISHED);
        assertThat(log().questions()).isEmpty();
    }

    @Test
    void a_conference_closed_lately_stays() throws Exception {
        asked(5, PUBLISHED);
        closed(Duration.ofDays(29));

        assertThat(log().questions()).hasSize(1);
    }

    @Test
    void a_forgotten_conference_that_is_open_again_is_read_anew() throws Exception {
        var anew = new ArrayList<String>();
        logs.onReopen(() -> anew.add("anew"));
        closed(Duration.ofDays(31));

        logs.take(Topic.CONFERENCES, events.of(Events.conference(CONFERENCE, 2, ConferencePhase.LIVE), NOON));

        assertThat(anew).hasSize(1);
    }

    @Test
    void keeps_who_works_on_a_question_and_says_so_without_a_change_of_the_question() throws Exception {
        asked(3, ASSIGNED);
        long sequence = log().sequence();
        worksUntil(1, NOON.plusSeconds(60));
        worksUntil(2, NOON.plusSeconds(75));

        assertThat(log().work()).singleElement().satisfies(work -> assertThat(work.version())
                .isEqualTo(2));
        assertThat(working).hasSize(2);
        assertThat(facts).hasSize(1);
        assertThat(log().sequence()).isEqualTo(sequence);
        assertThat(log().position()).isEqualTo(new Position(3, 0, 0));
    }

    @Test
    void drops_of_who_works_a_version_that_it_has_seen_and_a_lower_one() throws Exception {
        worksUntil(2, NOON.plusSeconds(60));
        worksUntil(2, NOON.plusSeconds(60));
        worksUntil(1, NOON.plusSeconds(60));

        assertThat(working).hasSize(1);
    }

    @Test
    void what_is_over_when_it_is_read_is_neither_kept_nor_told() throws Exception {
        worksUntil(1, NOON);
        logs.take(
                Topic.QUESTIONS,
                events.of(Events.work(CONFERENCE, UUID.randomUUID(), 7, null), NOON.minus(Duration.ofMinutes(5))));

        assertThat(log().workLately()).isEmpty();
        assertThat(working).isEmpty();
        assertThat(log().position()).isEqualTo(new Position(2, 0, 0));
    }

    @Test
    void an_end_is_told_and_known_for_a_while_to_those_who_come_back() throws Exception {
        worksUntil(1, NOON.plusSeconds(60));
        worksUntil(2, null);

        assertThat(log().work()).isEmpty();
        assertThat(log().workOn(QUESTION)).isEmpty();
        assertThat(log().workLately()).singleElement().satisfies(work -> assertThat(work.by())
                .isNull());
        assertThat(working).hasSize(2);
    }

    @Test
    void a_purge_a_tombstone_and_a_topic_made_anew_take_along_who_works_on_it() throws Exception {
        asked(1, ASSIGNED);
        worksUntil(1, NOON.plusSeconds(60));
        logs.take(Topic.QUESTIONS, events.tombstone(Topic.QUESTIONS, CONFERENCE, QUESTION.toString()));
        assertThat(log().workLately()).as("purged").isEmpty();

        worksUntil(2, NOON.plusSeconds(60));
        logs.take(Topic.QUESTIONS, events.tombstone(Topic.QUESTIONS, CONFERENCE, WorkEvent.key(QUESTION)));
        assertThat(log().workLately()).as("its own tombstone").isEmpty();

        worksUntil(3, NOON.plusSeconds(60));
        logs.restart(Topic.QUESTIONS, "anew");
        assertThat(log().workLately()).as("made anew").isEmpty();
    }

    @Test
    void a_conference_that_left_memory_keeps_nobody_who_works() throws Exception {
        worksUntil(1, NOON.plusSeconds(60));
        closed(Duration.ofDays(31));
        worksUntil(2, NOON.plusSeconds(60));

        assertThat(log().workLately()).isEmpty();
    }

    private void worksUntil(long version, Instant until) throws Exception {
        logs.take(Topic.QUESTIONS, events.of(Events.work(CONFERENCE, QUESTION, version, until)));
    }

    private void asked(long version, QuestionStatus status) throws Exception {
        logs.take(Topic.QUESTIONS, events.of(Events.question(CONFERENCE, QUESTION, version, status)));
    }

    private void closed(Duration ago) throws Exception {
        logs.take(
                Topic.CONFERENCES,
                events.of(Events.conference(CONFERENCE, 1, ConferencePhase.CLOSED), NOON.minus(ago)));
    }

    private long version() {
        return log().question(QUESTION).orElseThrow().version();
    }

    private ConferenceLog log() {
        return logs.of(CONFERENCE);
    }
}
