package vn.caunoi.questions.metrics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.question.AssignmentKind;
import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.Wording;
import vn.caunoi.questions.testing.TestSubmission;

import static org.assertj.core.api.Assertions.assertThat;

/** A question is asked at noon, and what happens to it is told as of so many minutes later. */
class QuestionMetricsTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");
    private static final Actor CLERK = new Actor("clerk.731", "Tổ thư ký Biên Hòa");
    private static final Actor LAN = new Actor("lan", "Nguyễn Thị Lan");
    private static final OfficialRef OFFICIAL = new OfficialRef("lan", "Nguyễn Thị Lan");
    private static final AssignmentReason BY_RULE = new AssignmentReason(AssignmentKind.RULE, 0);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final QuestionMetrics metrics = new QuestionMetrics(registry);
    private final Question question = new Question(
            UUID.randomUUID(),
            42,
            TestSubmission.of(UUID.randomUUID(), "Cử tri tạm trú ghi tên ở đâu?")
                    .filedUnder(new TopicRef("VOTER_LIST", "Danh sách cử tri")));

    @Test
    void a_question_waits_for_its_official_its_answer_and_its_publication() {
        answered();
        metrics.on(question.publish(LAN, after(9)));

        assertThat(waited("assign")).isEqualTo(new Waited(1, 2));
        assertThat(waited("answer")).isEqualTo(new Waited(1, 7));
        assertThat(waited("publish")).isEqualTo(new Waited(1, 9));
    }

    @Test
    void only_its_first_answer_and_first_publication_count() {
        answered();
        metrics.on(question.publish(LAN, after(9)));

        metrics.on(question.correct(
                new Wording("Ở nơi tạm trú, theo mẫu.", List.of(), false), Rules.NONE, LAN, after(20)));

        assertThat(waited("answer")).isEqualTo(new Waited(1, 7));
        assertThat(waited("publish")).isEqualTo(new Waited(1, 9));
    }

    @Test
    void it_waits_for_its_official_again_where_it_is_given_back_untaken() {
        metrics.on(question.submit(CLERK, NOON));
        metrics.on(question.route(OFFICIAL, BY_RULE, after(2)));
        metrics.on(question.giveBack("Không rõ", LAN, after(3)));
        metrics.on(question.route(OFFICIAL, BY_RULE, after(5)));

        assertThat(waited("assign")).isEqualTo(new Waited(2, 2 + 5));
    }

    @Test
    void what_the_hub_answers_to_who_tries_the_way_does_not_count() {
        metrics.on(question.submit(Actor.PRACTICE, NOON));
        metrics.on(question.assign(OFFICIAL, Actor.PRACTICE, after(1)));

        assertThat(waited("assign")).isEqualTo(new Waited(0, 0));
    }

    /** Given to Lan after two minutes, taken after three, answered after seven. */
    private void answered() {
        metrics.on(question.submit(CLERK, NOON));
        metrics.on(question.route(OFFICIAL, BY_RULE, after(2)));
        metrics.on(question.take(LAN, after(3)));
        metrics.on(question.answer(new Wording("Ở nơi tạm trú.", List.of(), false), false, Rules.NONE, LAN, after(7)));
    }

    private record Waited(long times, double minutes) {}

    private Waited waited(String until) {
        var timer = registry.get("caunoi.question.time.to." + until).timer();
        return new Waited(timer.count(), timer.totalTime(TimeUnit.MINUTES));
    }

    private static Instant after(int minutes) {
        return NOON.plusSeconds(minutes * 60L);
    }
}
