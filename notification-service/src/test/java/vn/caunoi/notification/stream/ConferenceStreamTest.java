package vn.caunoi.notification.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Floor;
import vn.caunoi.contracts.question.FloorState;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.ScreenEvent;
import vn.caunoi.notification.log.Cursors;
import vn.caunoi.notification.log.Events;
import vn.caunoi.notification.log.LogDriver;
import vn.caunoi.notification.log.Position;
import vn.caunoi.notification.log.TestRing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.contracts.question.QuestionStatus.ASSIGNED;
import static vn.caunoi.contracts.question.QuestionStatus.DECLINED;
import static vn.caunoi.contracts.question.QuestionStatus.PUBLISHED;
import static vn.caunoi.contracts.question.QuestionStatus.RETRACTED;
import static vn.caunoi.contracts.question.QuestionStatus.SUBMITTED;
import static vn.caunoi.notification.log.Events.BIEN_HOA;
import static vn.caunoi.notification.log.Events.NOON;
import static vn.caunoi.notification.log.Events.TAN_PHU;

class ConferenceStreamTest {
    private static final UUID CONFERENCE = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID QUESTION = UUID.fromString("0190a000-0000-7000-8000-000000000042");
    private static final Viewer SCREEN = Screen.viewer(Role.SCREEN, "screen.734", CONFERENCE, TAN_PHU);
    private static final Viewer CHAIR = Screen.viewer(Role.CHAIR, "chair", CONFERENCE, null);
    private static final Viewer MODERATOR = Screen.viewer(Role.MODERATOR, "moderator", CONFERENCE, null);

    private final LogDriver log = new LogDriver(CONFERENCE, TestRing.ample());
    private final ConferenceStream stream =
            new ConferenceStream(log.log(), TestConfig.ample(), () -> OptionalLong.of(0));

    @Test
    void begins_with_hello_and_a_snapshot() {
        log.take(Events.conference(CONFERENCE, 3, ConferencePhase.LIVE), NOON);
        log.take(Events.bridgePoint(CONFERENCE, UUID.randomUUID(), 1, "731", LineState.Line.UP));
        asked(1, PUBLISHED);

        var screen = joined(SCREEN, null);

        assertThat(screen.types()).containsExactly("hello", "snapshot");
        assertThat(screen.last("hello").toString())
                .isEqualTo(
                        "{\"t\":\"hello\",\"n\":1,\"recovered\":false,\"heartbeat\":15,\"at\":\"2021-04-28T05:00:00.000Z\"}");
        var snapshot = screen.last("snapshot");
        assertThat(snapshot.get("questions")).hasSize(1);
        assertThat(snapshot.at("/conference/state").textValue()).isEqualTo("LIVE");
        assertThat(snapshot.at("/bridgePoints/0/health/state").textValue()).isEqualTo("UP");
        assertThat(snapshot.get("counts").toString()).isEqualTo("{\"asked\":1,\"answered\":1,\"published\":1}");
    }

    @Test
    void a_snapshot_holds_open_questions_and_the_newest_200_published() {
        for (int i = 0; i < 250; i++) {
            log.take(Events.question(CONFERENCE, UUID.randomUUID(), 1, PUBLISHED));
            log.take(Events.question(CONFERENCE, UUID.randomUUID(), 1, ASSIGNED));
            log.take(Events.question(CONFERENCE, UUID.randomUUID(), 1, DECLINED));
        }

        var questions = joined(MODERATOR, null).questions.values();

        assertThat(questions).hasSize(450);
        assertThat(questions)
                .noneMatch(question -> question.get("status").textValue().equals("DECLINED"));
    }

    @Test
    void tells_a_change_with_its_number_and_cursor() {
        var moderator = joined(MODERATOR, null);

        asked(1, SUBMITTED);
        asked(2, ASSIGNED);

        assertThat(moderator.types()).containsExactly("hello", "snapshot", "question", "question");
        assertThat(moderator.frames)
                .extracting(frame -> frame.get("n").intValue())
                .containsExactly(1, 2, 3, 4);
        assertThat(moderator.last("question").at("/question/version").longValue())
                .isEqualTo(2);
        assertThat(moderator.last("question").get("cursor").textValue()).hasSize(48);
    }

    @Test
    void says_gone_with_the_version_when_a_viewer_may_no_longer_see_it() {
        asked(6, PUBLISHED);
        var screen = joined(SCREEN, null);

        asked(7, RETRACTED);

        assertThat(screen.types()).endsWith("gone");
        assertThat(screen.last("gone").get("version").longValue()).isEqualTo(7);
        assertThat(screen.questions).isEmpty();
    }

    @Test
    void says_nothing_of_what_a_viewer_never_saw() {
        var screen = joined(SCREEN, null);

        asked(1, SUBMITTED);
        asked(2, DECLINED);
        log.tombstone(Topic.QUESTIONS, QUESTION.toString());

        assertThat(screen.types()).containsExactly("hello", "snapshot");
    }

    @Test
    void a_purged_question_is_gone_with_a_higher_version_than_it_had() {
        asked(6, PUBLISHED);
        var screen = joined(SCREEN, null);

        log.tombstone(Topic.QUESTIONS, QUESTION.toString());

        assertThat(screen.last("gone").get("version").longValue()).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0} of hall {1} sees {2} of {3}")
    @CsvSource({
        // role, hall, status, private, seen, official, answer, original
        "SCREEN,   734, PUBLISHED, false, true,  false, true,  false",
        "SCREEN,   731, PUBLISHED, true,  false, false, false, false",
        "SCREEN,   731, ASSIGNED,  false, false, false, false, false",
        "CLERK,    731, ASSIGNED,  false, true,  true,  true,  true",
        "CLERK,    731, PUBLISHED, true,  true,  true,  true,  true",
        "CLERK,    734, ASSIGNED,  false, true,  false, true,  false",
        "CLERK,    734, ANSWERED,  false, true,  false, true,  false",
        "CLERK,    734, PUBLISHED, true,  false, false, false, false",
        "OPERATOR, 75,  PUBLISHED, false, true,  false, true,  false",
        "OPERATOR, 75,  PUBLISHED, true,  false, false, false, false",
        "OFFICIAL, 75,  ASSIGNED,  false, true,  true,  true,  true",
        "OFFICIAL, 75,  ASSIGNED,  true,  false, false, false, false",
        "MODERATOR,75,  ASSIGNED,  true,  true,  true,  true,  true",
        "ADMIN,    75,  ASSIGNED,  true,  true,  true,  true,  true",
        "CHAIR,    75,  PUBLISHED, false, true,  false, false, false",
        "CHAIR,    75,  PUBLISHED, true,  false, false, false, false",
        "TECHNICIAN,75, PUBLISHED, false, false, false, false, false"
    })
    void shapes_a_question_for_its_viewer(
            Role role,
            String hall,
            QuestionStatus status,
            boolean confidential,
            boolean seen,
            boolean official,
            boolean answer,
            boolean original) {
        var viewer = Screen.viewer(role, "official.other", CONFERENCE, new HallRef(hall, hall));
        var live = joined(viewer, null);
        log.take(Events.question(CONFERENCE, QUESTION, 4, status, BIEN_HOA, confidential));
        var snapshot = joined(viewer, null);

        assertThat(live.questions.containsKey(QUESTION.toString())).isEqualTo(seen);
        if (!seen) {
            assertThat(live.frames.toString()).doesNotContain(QUESTION.toString());
            assertThat(snapshot.frames.toString()).doesNotContain(QUESTION.toString());
            return;
        }
        var question = live.questions.get(QUESTION.toString());
        assertThat(question.has("official")).isEqualTo(official);
        assertThat(question.has("answer")).isEqualTo(answer);
        assertThat(question.has("original")).isEqualTo(original);
        if (status.open() || status == PUBLISHED) {
            assertThat(snapshot.questions).isEqualTo(live.questions);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SCREEN,     false",
        "CLERK,      false",
        "OPERATOR,   false",
        "CHAIR,      false",
        "OFFICIAL,   true",
        "MODERATOR,  true",
        "TECHNICIAN, true",
        "ADMIN,      true"
    })
    void the_settings_travel_to_boards_and_lines_alone(Role role, boolean known) {
        var viewer = Screen.viewer(role, "somebody", CONFERENCE, BIEN_HOA);
        var live = joined(viewer, null);
        var cursor = live.cursor;
        log.take(Events.conference(CONFERENCE, 3, ConferencePhase.LIVE), NOON);
        var snapshot = joined(viewer, null);
        var resumed = joined(viewer, cursor);

        for (var screen : List.of(live, snapshot, resumed)) {
            assertThat(screen.conference.get("version").longValue()).isEqualTo(3);
            assertThat(screen.conference.get("startsAt").textValue()).isEqualTo("2021-04-28T05:00:00.000Z");
            assertThat(screen.conference.has("settings")).isEqualTo(known);
        }
        assertThat(live.conference.at("/settings/officialsPublish").booleanValue())
                .isEqualTo(known);
    }

    @Test
    void an_unpublished_answer_stays_with_its_hall() {
        var other = joined(Screen.viewer(Role.CLERK, "clerk.734", CONFERENCE, TAN_PHU), null);
        var own = joined(Screen.viewer(Role.CLERK, "clerk.731", CONFERENCE, BIEN_HOA), null);

        asked(4, QuestionStatus.ANSWERED);

        assertThat(other.last("question").at("/question/answer").isNull()).isTrue();
        assertThat(own.last("question").at("/question/answer/text").textValue()).isEqualTo("Trả lời 4");
    }

    @Test
    void only_the_asking_hall_and_the_desk_learn_who_was_shown_the_answer() {
        asked(4, PUBLISHED);
        var screen = joined(SCREEN, null);
        var moderator = joined(MODERATOR, null);

        log.take(Events.tally(CONFERENCE, QUESTION, 1, BIEN_HOA, TAN_PHU));

        assertThat(screen.last("tally").get("halls")).hasSize(2);
        assertThat(screen.last("tally").has("shown")).isFalse();
        assertThat(moderator.last("tally").get("shown")).hasSize(1);
    }

    @Test
    void the_chair_sees_a_question_while_it_lies_on_the_table_and_a_screen_while_it_is_called() {
        asked(3, ASSIGNED);
        var chair = joined(CHAIR, null);
        var screen = joined(SCREEN, null);

        log.take(Events.tally(CONFERENCE, QUESTION, 1, Events.floor(FloorState.QUEUED), BIEN_HOA));
        assertThat(chair.last("question").at("/question/floor/state").textValue())
                .isEqualTo("QUEUED");
        assertThat(screen.questions).isEmpty();

        log.take(Events.tally(CONFERENCE, QUESTION, 2, Events.floor(FloorState.CALLED), BIEN_HOA));
        assertThat(chair.last("tally").at("/floor/state").textValue()).isEqualTo("CALLED");
        assertThat(screen.last("question").at("/question/floor/state").textValue())
                .isEqualTo("CALLED");

        log.take(Events.tally(CONFERENCE, QUESTION, 3, (Floor) null, BIEN_HOA));
        assertThat(List.of(chair, screen)).allSatisfy(client -> {
            assertThat(client.last("gone").get("tally").longValue()).isEqualTo(3);
            assertThat(client.questions).isEmpty();
        });

        log.take(Events.tally(CONFERENCE, QUESTION, 4, Events.floor(FloorState.QUEUED), BIEN_HOA));
        assertThat(chair.questions).hasSize(1);
    }

    @Test
    void a_called_question_that_becomes_private_is_gone_from_chair_and_screens_at_once() {
        asked(3, ASSIGNED);
        var chair = joined(CHAIR, null);
        var screen = joined(SCREEN, null);
        log.take(Events.tally(CONFERENCE, QUESTION, 1, Events.floor(FloorState.CALLED), BIEN_HOA));

        log.take(Events.question(CONFERENCE, QUESTION, 4, ASSIGNED, BIEN_HOA, true));

        assertThat(chair.questions).isEmpty();
        assertThat(screen.questions).isEmpty();
    }

    @Test
    void a_snapshot_has_what_lies_on_the_table_whatever_its_status() {
        asked(3, QuestionStatus.ANSWERED);
        log.take(Events.tally(CONFERENCE, QUESTION, 1, Events.floor(FloorState.QUEUED), BIEN_HOA));

        assertThat(joined(CHAIR, null).questions).hasSize(1);
        assertThat(joined(MODERATOR, null).questions).hasSize(1);
    }

    @Test
    void a_chair_that_was_away_while_a_question_left_the_table_is_told_that_it_is_gone() {
        asked(3, ASSIGNED);
        log.take(Events.tally(CONFERENCE, QUESTION, 1, Events.floor(FloorState.QUEUED), BIEN_HOA));
        var before = joined(CHAIR, null);
        var after = before.again(CHAIR, 100);
        log.take(Events.tally(CONFERENCE, QUESTION, 2, (Floor) null, BIEN_HOA));

        stream.join(after, after.cursor, false);

        assertThat(after.types()).contains("gone").doesNotContain("snapshot");
        assertThat(after.questions).isEmpty();
    }

    @Test
    void the_desk_sees_who_works_on_a_question_at_once_and_in_a_snapshot() {
        asked(3, ASSIGNED);
        var moderator = joined(MODERATOR, null);

        log.take(Events.work(CONFERENCE, QUESTION, 1, NOON.plusSeconds(60)));

        var frame = moderator.last("work");
        assertThat(frame.get("question").textValue()).isEqualTo(QUESTION.toString());
        assertThat(frame.get("version").longValue()).isEqualTo(1);
        assertThat(frame.at("/by/username").textValue()).isEqualTo("official.seals");
        assertThat(frame.get("doing").textValue()).isEqualTo("TYPING");
        assertThat(frame.get("until").textValue()).isEqualTo("2021-04-28T05:01:00.000Z");
        assertThat(frame.get("notes").intValue()).isEqualTo(2);
        var late = joined(MODERATOR, null).last("snapshot");
        assertThat(late.get("work")).hasSize(1);
        assertThat(late.at("/work/0/by/username").textValue()).isEqualTo("official.seals");
        assertThat(late.at("/work/0").has("cursor")).isFalse();
    }

    @Test
    void that_somebody_stopped_is_told_and_stands_in_no_snapshot() {
        asked(3, ASSIGNED);
        var moderator = joined(MODERATOR, null);
        log.take(Events.work(CONFERENCE, QUESTION, 1, NOON.plusSeconds(60)));

        log.take(Events.work(CONFERENCE, QUESTION, 2, null));

        assertThat(moderator.last("work").get("by").isNull()).isTrue();
        assertThat(moderator.last("work").get("until").isNull()).isTrue();
        assertThat(joined(MODERATOR, null).last("snapshot").get("work")).isEmpty();
    }

    @Test
    void who_comes_back_is_told_what_goes_on_and_what_stopped_but_nothing_that_is_over() {
        var other = UUID.randomUUID();
        asked(3, ASSIGNED);
        log.take(Events.question(CONFERENCE, other, 1, ASSIGNED));
        log.take(Events.work(CONFERENCE, QUESTION, 1, NOON.plusSeconds(60)));
        var moderator = joined(MODERATOR, null);
        log.take(Events.work(CONFERENCE, QUESTION, 2, null));
        log.take(Events.work(CONFERENCE, other, 1, NOON));

        var back = joined(MODERATOR, moderator.last("snapshot").get("cursor").textValue());

        assertThat(back.types()).containsExactly("hello", "work", "counts");
        assertThat(back.last("work").get("version").longValue()).isEqualTo(2);
    }

    @Test
    void signs_of_work_push_nothing_out_of_what_can_be_resumed() {
        var small = new LogDriver(CONFERENCE, TestRing.of(2));
        var busy = new ConferenceStream(small.log(), TestConfig.ample(), () -> OptionalLong.of(0));
        small.take(Events.question(CONFERENCE, QUESTION, 1, ASSIGNED));
        var cursor = joined(busy, MODERATOR, null).cursor;
        small.take(Events.question(CONFERENCE, QUESTION, 2, PUBLISHED));
        for (int i = 1; i <= 1_000; i++) {
            small.take(Events.work(CONFERENCE, QUESTION, i, NOON.plusSeconds(60)));
        }

        var back = joined(busy, MODERATOR, cursor);

        assertThat(back.types()).containsExactly("hello", "question", "work", "counts");
    }

    @ParameterizedTest(name = "{0} of hall {1}")
    @CsvSource({"SCREEN, 731", "SCREEN, 734", "CLERK, 731", "CLERK, 734", "OPERATOR, 75", "CHAIR, 75", "TECHNICIAN, 75"
    })
    void no_hall_screen_or_chair_learns_who_works_on_a_question(Role role, String hall) {
        var viewer = Screen.viewer(role, "somebody", CONFERENCE, new HallRef(hall, hall));
        asked(3, PUBLISHED);
        var live = joined(viewer, null);
        var cursor = live.cursor;

        log.take(Events.work(CONFERENCE, QUESTION, 1, NOON.plusSeconds(60)));
        var snapshot = joined(viewer, null);
        var back = joined(viewer, cursor);
        log.take(Events.work(CONFERENCE, QUESTION, 2, null));

        for (var screen : List.of(live, snapshot, back)) {
            assertThat(screen.types()).doesNotContain("work");
            assertThat(screen.frames).noneMatch(frame -> frame.has("work"));
            assertThat(screen.frames.toString()).doesNotContain("TYPING");
        }
    }

    @Test
    void an_official_learns_who_works_on_a_private_question_only_once_it_is_theirs_to_see() {
        log.take(Events.question(CONFERENCE, QUESTION, 1, SUBMITTED, BIEN_HOA, true));
        log.take(Events.work(CONFERENCE, QUESTION, 1, NOON.plusSeconds(60)));
        var lan = joined(Screen.viewer(Role.OFFICIAL, "official.seals", CONFERENCE, null), null);
        var other = joined(Screen.viewer(Role.OFFICIAL, "official.other", CONFERENCE, null), null);

        log.take(Events.question(CONFERENCE, QUESTION, 2, ASSIGNED, BIEN_HOA, true));

        assertThat(lan.types()).containsExactly("hello", "snapshot", "question", "work");
        assertThat(lan.last("snapshot").get("work")).isEmpty();
        assertThat(other.types()).containsExactly("hello", "snapshot");
    }

    @Test
    void screens_alone_are_told_what_a_screen_is_to_show() {
        var id = UUID.randomUUID();
        log.take(Events.screen(CONFERENCE, id, 1, null));
        var screen = joined(SCREEN, null);
        var moderator = joined(MODERATOR, null);

        log.take(Events.screen(CONFERENCE, id, 3, "Nghỉ giải lao"));
        log.take(Events.screen(CONFERENCE, id, 2, null));

        var before = screen.last("snapshot").at("/screens/0");
        assertThat(before.get("mode").textValue()).isEqualTo("own");
        assertThat(before.get("theme").isNull()).isTrue();
        assertThat(before.get("layout").textValue()).isEqualTo("lower-third");
        assertThat(screen.types()).containsExactly("hello", "snapshot", "screen");
        assertThat(screen.last("screen").at("/screen/message").textValue()).isEqualTo("Nghỉ giải lao");
        assertThat(screen.last("screen").has("cursor")).isTrue();
        assertThat(moderator.types()).containsExactly("hello", "snapshot");
        assertThat(moderator.last("snapshot").has("screens")).isFalse();
    }

    @Test
    void a_revoked_screen_stands_in_no_snapshot() {
        var id = UUID.randomUUID();
        log.take(Events.screen(CONFERENCE, id, 1, null));
        log.tombstone(Topic.BRIDGE_POINTS, ScreenEvent.key(id));
        log.tombstone(Topic.BRIDGE_POINTS, ScreenEvent.key(UUID.randomUUID()));

        assertThat(joined(SCREEN, null).last("snapshot").get("screens")).isEmpty();
    }

    @Test
    void resumes_with_just_the_missed_frames_and_the_counts() {
        asked(1, SUBMITTED);
        var moderator = joined(MODERATOR, null);
        asked(2, ASSIGNED);
        var cursor = moderator.cursor;
        asked(3, PUBLISHED);
        log.take(Events.bridgePoint(CONFERENCE, UUID.randomUUID(), 1, "731", LineState.Line.DOWN));

        var back = joined(MODERATOR, cursor);

        assertThat(back.types()).containsExactly("hello", "question", "bridge-point", "counts");
        assertThat(back.last("hello").get("recovered").booleanValue()).isTrue();
        assertThat(back.last("question").at("/question/version").longValue()).isEqualTo(3);
        assertThat(back.last("counts").get("published").intValue()).isEqualTo(1);
    }

    @Test
    void what_was_retracted_meanwhile_is_not_shown_once_more() {
        asked(1, SUBMITTED);
        var cursor = joined(SCREEN, null).cursor;
        asked(5, PUBLISHED);
        asked(6, RETRACTED);

        var back = joined(SCREEN, cursor);

        assertThat(back.types()).containsOnly("hello", "gone", "counts");
        assertThat(back.frames.toString()).doesNotContain("Trả lời");
    }

    @Test
    void who_may_know_from_elsewhere_what_was_hidden_meanwhile_is_sent_for_a_snapshot() {
        log.take(Events.question(CONFERENCE, UUID.randomUUID(), 1, PUBLISHED));
        var fresh = joined(SCREEN, null);
        var resumed = joined(SCREEN, fresh.cursor);

        // What came before was taken by compaction: on another replica it was published, and on this screen.
        asked(7, RETRACTED);

        assertThat(fresh.closed).isFalse();
        assertThat(resumed.closed).isTrue();
        assertThat(joined(SCREEN, resumed.cursor).types()).containsExactly("hello", "snapshot");
        assertThat(fresh.frames.toString() + resumed.frames).doesNotContain(QUESTION.toString());
    }

    @Test
    void who_may_know_from_elsewhere_what_was_purged_is_sent_for_a_snapshot() {
        log.take(Events.question(CONFERENCE, UUID.randomUUID(), 1, PUBLISHED));
        var fresh = joined(SCREEN, null);
        var resumed = joined(SCREEN, fresh.cursor);

        log.tombstone(Topic.QUESTIONS, QUESTION.toString());

        assertThat(fresh.closed).isFalse();
        assertThat(resumed.closed).isTrue();
    }

    @Test
    void a_beat_carries_the_head_also_to_those_who_saw_nothing() {
        var screen = joined(SCREEN, null);
        asked(1, SUBMITTED);

        stream.beat();
        var back = joined(SCREEN, screen.last("beat").get("cursor").textValue());

        assertThat(screen.last("beat").get("n").intValue()).isEqualTo(3);
        assertThat(back.types()).containsExactly("hello", "counts");
    }

    @Test
    void a_beat_carries_the_time_by_which_browsers_set_their_clocks() {
        var screen = joined(SCREEN, null);

        stream.beat();

        assertThat(screen.last("beat").get("at").textValue()).isEqualTo("2021-04-28T05:00:00.000Z");
    }

    @ParameterizedTest
    @CsvSource(value = {"nonsense", "''", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_cursor_that_is_none_gets_a_snapshot(String since) {
        asked(5, PUBLISHED);

        var screen = joined(SCREEN, since);

        assertThat(screen.types()).containsExactly("hello", "snapshot");
        assertThat(screen.last("hello").get("recovered").booleanValue()).isFalse();
    }

    @Test
    void another_audiences_cursor_gets_a_snapshot() {
        var cursor = joined(MODERATOR, null).cursor;

        assertThat(joined(SCREEN, cursor).last("hello").get("recovered").booleanValue())
                .isFalse();
    }

    @Test
    void a_cursor_ahead_of_this_replica_is_waited_for_and_then_gets_a_snapshot() {
        var ahead = new LogDriver(CONFERENCE, TestRing.ample());
        ahead.take(Events.question(CONFERENCE, QUESTION, 1, PUBLISHED));
        var cursor = joined(
                        new ConferenceStream(ahead.log(), TestConfig.ample(), () -> OptionalLong.of(0)), SCREEN, null)
                .cursor;
        var screen = new Screen(SCREEN, 100);

        assertThat(stream.join(screen, cursor, true)).isEqualTo(ConferenceStream.Joined.BEHIND);
        assertThat(screen.frames).isEmpty();
        assertThat(stream.join(screen, cursor, false)).isEqualTo(ConferenceStream.Joined.RESET);

        asked(1, PUBLISHED);
        assertThat(stream.join(new Screen(SCREEN, 100), cursor, true)).isEqualTo(ConferenceStream.Joined.RECOVERED);
    }

    @Test
    void sockets_are_sent_away_when_the_log_starts_anew() {
        asked(5, PUBLISHED);
        var screen = joined(SCREEN, null);

        log.restart(Topic.QUESTIONS, "anew");

        assertThat(screen.closed).isTrue();
        assertThat(joined(SCREEN, screen.cursor).last("hello").get("recovered").booleanValue())
                .isFalse();
    }

    @Test
    void counts_are_told_once_after_they_changed() {
        var screen = joined(SCREEN, null);
        stream.tellCounts();
        asked(1, SUBMITTED);
        stream.tellCounts();
        stream.tellCounts();

        assertThat(screen.types()).containsExactly("hello", "snapshot", "counts", "counts");
        assertThat(screen.last("counts").get("asked").intValue()).isEqualTo(1);
    }

    @Test
    void a_body_is_written_once_for_all_who_see_it_alike() {
        var first = new FrameKeeper(SCREEN);
        var second = new FrameKeeper(Screen.viewer(Role.SCREEN, "screen.731", CONFERENCE, BIEN_HOA));
        stream.join(first, null, false);
        stream.join(second, null, false);

        asked(5, PUBLISHED);

        assertThat(first.last.body()).isSameAs(second.last.body());
    }

    @Test
    void a_snapshot_is_made_once_for_all_who_ask_at_that_moment() {
        asked(5, PUBLISHED);
        for (int i = 0; i < 500; i++) {
            joined(SCREEN, null);
        }
        stream.beat();
        for (int i = 0; i < 500; i++) {
            joined(SCREEN, "nonsense");
        }
        assertThat(stream.snapshots()).isEqualTo(1);

        asked(6, PUBLISHED);
        for (int i = 0; i < 500; i++) {
            joined(SCREEN, null);
        }
        assertThat(stream.snapshots()).isEqualTo(2);
    }

    @Test
    void what_was_missed_is_written_once_for_all_who_were_cut_at_the_same_moment() {
        asked(1, PUBLISHED);
        var cursor = joined(SCREEN, null).cursor;
        asked(2, PUBLISHED);
        var first = new FrameKeeper(SCREEN);
        var second = new FrameKeeper(SCREEN);

        stream.join(first, cursor, false);
        stream.join(second, cursor, false);

        assertThat(first.begun).hasSize(3);
        assertThat(first.begun.get(1)).isSameAs(second.begun.get(1));
    }

    @Test
    void who_missed_more_than_may_wait_for_a_socket_gets_a_snapshot() {
        var narrow = new ConferenceStream(
                log.log(), new TestConfig(3, TestConfig.ample().queueBytes()), () -> OptionalLong.of(0));
        asked(1, PUBLISHED);
        var cursor = joined(narrow, SCREEN, null).cursor;
        for (int version = 2; version <= 4; version++) {
            asked(version, PUBLISHED);
        }
        assertThat(joined(narrow, SCREEN, cursor).types())
                .containsExactly("hello", "question", "question", "question", "counts");

        asked(5, PUBLISHED);

        assertThat(joined(narrow, SCREEN, cursor).types()).containsExactly("hello", "snapshot");
    }

    @Test
    void a_beat_says_how_far_this_replica_is_behind_the_log() {
        var behind = new AtomicReference<>(OptionalLong.of(7));
        var lagging = new ConferenceStream(log.log(), TestConfig.ample(), behind::get);
        var screen = joined(lagging, SCREEN, null);

        lagging.beat();
        assertThat(screen.last("hello").get("behind").longValue()).isEqualTo(7);
        assertThat(screen.last("beat").get("behind").longValue()).isEqualTo(7);

        behind.set(OptionalLong.empty());
        lagging.beat();
        assertThat(screen.last("beat").get("behind").isNull()).isTrue();

        behind.set(OptionalLong.of(0));
        lagging.beat();
        assertThat(screen.last("beat").has("behind")).isFalse();
    }

    @ParameterizedTest(name = "offset {0}")
    @ValueSource(longs = {-1, Long.MIN_VALUE, 1_000_000, Long.MAX_VALUE})
    void a_cursor_that_somebody_made_up_gets_a_snapshot(long offset) {
        asked(5, PUBLISHED);
        var screen = new Screen(SCREEN, 100);

        var how = stream.join(screen, forged(offset), false);

        assertThat(how).isEqualTo(ConferenceStream.Joined.RESET);
        assertThat(screen.types()).containsExactly("hello", "snapshot");
        assertThat(screen.last("hello").get("recovered").booleanValue()).isFalse();
    }

    /** With a digest that fits: whoever reads the source can make one. */
    private String forged(long offset) {
        var scope =
                log.log().epoch() + "/" + CONFERENCE + "/" + Audience.of(SCREEN).key();
        var bytes = Base64.getUrlDecoder().decode(new Cursors(scope).at(Position.START));
        ByteBuffer.wrap(bytes, 1, Long.BYTES).putLong(offset);
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(bytes, 0, 25);
            System.arraycopy(sha.digest(scope.getBytes(StandardCharsets.UTF_8)), 0, bytes, 25, 11);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private void asked(long version, QuestionStatus status) {
        log.take(Events.question(CONFERENCE, QUESTION, version, status));
    }

    private Screen joined(Viewer viewer, String since) {
        return joined(stream, viewer, since);
    }

    private static Screen joined(ConferenceStream stream, Viewer viewer, String since) {
        var screen = new Screen(viewer, 10_000);
        stream.join(screen, since, false);
        return screen;
    }

    private static final class FrameKeeper implements Listener {
        private final Viewer viewer;
        private final Audience audience;
        private final List<Frame> begun = new ArrayList<>();
        private Frame last;

        FrameKeeper(Viewer viewer) {
            this.viewer = viewer;
            audience = Audience.of(viewer);
        }

        @Override
        public Viewer viewer() {
            return viewer;
        }

        @Override
        public Audience audience() {
            return audience;
        }

        @Override
        public boolean closed() {
            return false;
        }

        @Override
        public void begin(Iterable<Frame> frames) {
            frames.forEach(begun::add);
        }

        @Override
        public void send(Frame frame) {
            last = frame;
        }

        @Override
        public void restart() {}
    }
}
