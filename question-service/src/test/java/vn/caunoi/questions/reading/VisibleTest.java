package vn.caunoi.questions.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.QuestionView;
import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Floors;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.question.Tallies;
import vn.caunoi.questions.question.Wording;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestSubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;

/** The conditions of the list's query and {@link Access} are two forms of one rule. */
@QuarkusTest
class VisibleTest extends ServiceTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");
    private static final Actor LAN = new Actor("lan", "Lan");

    @Inject
    QuestionRepository questions;

    @Inject
    Floors floors;

    @Inject
    Tallies tallies;

    @ParameterizedTest
    @EnumSource(Role.class)
    @TestTransaction
    void the_query_finds_exactly_what_access_shows(Role role) {
        var conference = UUID.randomUUID();
        var all = everyKindOfQuestion(conference);
        all.addAll(everyKindOfQuestion(UUID.randomUUID()));
        all.addAll(everyKindOnTheTable(conference, all.size() + 1));
        var tallied = tallies.of(all.stream().map(Question::id).toList());

        for (var hall : new HallRef[] {BIEN_HOA, LONG_KHANH, null}) {
            for (var username : List.of("lan", "minh")) {
                var viewer = new Viewer(UUID.randomUUID(), username, username, role, conference, hall);

                assertThat(find(Visible.to(viewer)))
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(question -> Access.sight(viewer, question.state(), tallied.get(question.id()))
                                        != Sight.NOTHING)
                                .map(Question::id)
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @TestTransaction
    void a_filter_by_official_sees_only_where_the_official_is_shown(Role role) {
        var conference = UUID.randomUUID();
        var all = everyKindOfQuestion(conference);
        var viewer = new Viewer(UUID.randomUUID(), "lan", "Lan", role, conference, BIEN_HOA);

        var conditions = Visible.to(viewer);
        Visible.inside(viewer, conditions);

        assertThat(find(conditions))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(question -> showsOfficial(viewer, question))
                        .map(Question::id)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @TestTransaction
    void a_search_in_answers_finds_only_those_that_are_shown(Role role) {
        var conference = UUID.randomUUID();
        var all = everyKindOfQuestion(conference);
        var viewer = new Viewer(UUID.randomUUID(), "lan", "Lan", role, conference, BIEN_HOA);

        var conditions = Visible.to(viewer).and("answer.text is not null");
        conditions.and(Visible.answer(viewer, conditions));

        assertThat(find(conditions))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(question -> showsAnswer(viewer, question))
                        .map(Question::id)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @TestTransaction
    void a_filter_by_marks_sees_only_where_the_marks_are_shown(Role role) {
        var conference = UUID.randomUUID();
        var all = everyKindOfQuestion(conference);
        var viewer = new Viewer(UUID.randomUUID(), "lan", "Lan", role, conference, BIEN_HOA);

        var conditions = Visible.to(viewer);
        Visible.marked(viewer, conditions);

        assertThat(find(conditions))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(question -> showsMarks(viewer, question))
                        .map(Question::id)
                        .toList());
    }

    @Test
    @TestTransaction
    void the_questions_compared_are_of_every_kind() {
        var all = everyKindOfQuestion(UUID.randomUUID());

        assertThat(all.stream().map(Question::status).distinct()).hasSize(5);
    }

    private static boolean showsOfficial(Viewer viewer, Question question) {
        var sight = Access.sight(viewer, question.state());
        return sight != Sight.NOTHING
                && QuestionView.of(question.state(), null, sight).official() != null;
    }

    private static boolean showsAnswer(Viewer viewer, Question question) {
        var sight = Access.sight(viewer, question.state());
        if (sight == Sight.NOTHING) {
            return false;
        }
        var answer = QuestionView.of(question.state(), null, sight).answer();
        return answer != null && answer.isPresent();
    }

    private static boolean showsMarks(Viewer viewer, Question question) {
        var sight = Access.sight(viewer, question.state());
        return sight != Sight.NOTHING
                && QuestionView.of(question.state(), null, sight).urgent() != null;
    }

    private List<UUID> find(Conditions conditions) {
        return questions.find(conditions.hql(), conditions.parameters()).stream()
                .map(Question::id)
                .toList();
    }

    private List<Question> everyKindOfQuestion(UUID conference) {
        var all = new ArrayList<Question>();
        for (var hall : List.of(BIEN_HOA, LONG_KHANH)) {
            for (var channel : Channel.values()) {
                for (var topic : new String[] {null, "SEALS", "LINE_TECH"}) {
                    for (var confidential : List.of(true, false)) {
                        for (int steps = 0; steps < 5; steps++) {
                            all.add(question(conference, all.size() + 1, hall, channel, topic, confidential, steps));
                        }
                    }
                }
            }
        }
        all.add(advisedByLan(conference, all.size() + 1));
        all.forEach(questions::persist);
        return all;
    }

    /** Waiting there, answered aloud, and one that is called; private ones, too, as if somebody had forgotten to take them off. */
    private List<Question> everyKindOnTheTable(UUID conference, int counter) {
        var all = new ArrayList<Question>();
        for (var confidential : List.of(true, false)) {
            for (int way = 0; way < 3; way++) {
                for (int steps = 0; steps < 5; steps++) {
                    all.add(question(
                            conference, counter + all.size(), BIEN_HOA, Channel.WEB, "SEALS", confidential, steps));
                }
            }
        }
        all.forEach(questions::persist);
        all.forEach(question -> tallies.askToo(question, BIEN_HOA, NOON));
        for (int i = 0; i < all.size(); i++) {
            var id = all.get(i).id();
            floors.queue(conference, id, NOON);
            if (i / 5 % 3 == 1) {
                floors.answered(id, NOON);
            }
        }
        floors.call(all.get(all.size() - 3).id(), NOON);
        tallies.tellNow(all.stream().map(Question::id).toList());
        return all;
    }

    /** Another's private question, on which Lan was asked for advice. */
    private static Question advisedByLan(UUID conference, int counter) {
        var question = question(conference, counter, BIEN_HOA, Channel.WEB, "SEALS", true, 0);
        question.assign(new OfficialRef("minh", "Minh"), Actor.ROUTING, NOON);
        question.consult(new OfficialRef(LAN.username(), LAN.displayName()), LAN, NOON);
        return question;
    }

    private static Question question(
            UUID conference,
            int counter,
            HallRef hall,
            Channel channel,
            String topic,
            boolean confidential,
            int steps) {
        var filed = topic == null ? null : new TopicRef(topic, topic);
        var question = new Question(
                UUID.randomUUID(), counter, TestSubmission.of(conference, hall, channel, filed, "Hỏi?", confidential));
        question.submit(LAN, NOON);
        if (steps > 0) {
            question.assign(new OfficialRef(LAN.username(), LAN.displayName()), Actor.ROUTING, NOON);
        }
        if (steps > 1) {
            question.take(LAN, NOON);
        }
        if (steps > 2) {
            question.answer(new Wording("Được.", List.of(), false), false, Rules.NONE, LAN, NOON);
        }
        if (steps > 3 && !confidential) {
            question.publish(LAN, NOON);
        }
        return question;
    }
}
