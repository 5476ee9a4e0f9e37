package vn.caunoi.questions.asking;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.questions.asking.Foresight.Outcome;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.ExpectedNumbers;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionIntake;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;
import vn.caunoi.questions.testing.TestSubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.body;

/** What is foreseen of a question is so, or it is asked by what is. */
@QuarkusTest
class ForesightTest extends ServiceTest {
    @Inject
    Foresight foresight;

    @Inject
    IdempotencyKeys keys;

    @Inject
    ExpectedNumbers numbers;

    @Inject
    QuestionIntake intake;

    @Inject
    Directory directory;

    @Inject
    AskService asking;

    @Inject
    ObjectMapper json;

    @Inject
    QuestionRepository questions;

    @Inject
    Clock clock;

    private TestConference conference;
    private Viewer clerk;

    /** Step by step: only then it is known which number comes next. */
    @BeforeEach
    void ask_the_first() {
        conference = TestConference.live();
        clerk = new Viewer(UUID.randomUUID(), "clerk.731", "Tổ thư ký", Role.CLERK, conference.id(), BIEN_HOA);
        assertThat(QuarkusTransaction.requiringNew().call(() -> attempt("Câu đầu?")))
                .isEmpty();
        ask(key(), "Câu đầu?");
    }

    @Test
    void what_is_as_foreseen_is_stored_with_all_that_goes_with_it() {
        var second = foreseen("Câu hai?").orElseThrow();
        assertThat(foreseen("Câu ba?")).isPresent();

        assertThat(asked()).isEqualTo("1 Câu đầu? 2 Câu hai? 3 Câu ba?");
        assertThat(historyOf(second.id())).isEqualTo(1);
        assertThat(count("select count(*) from question_hall where question_id = ?1", second.id()))
                .isEqualTo(1);
        assertThat(count("select count(*) from idempotency_key where question_id = ?1", second.id()))
                .isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(conference.read(second.id()).getString("number")).isEqualTo(second.number()));
    }

    @Test
    void who_asks_beside_another_waits_and_gets_the_number_after() {
        QuarkusTransaction.begin();
        ask(key(), "Câu hai?");
        var third = CompletableFuture.supplyAsync(() -> foreseen("Câu ba?"));
        awaitWaiting();
        QuarkusTransaction.commit();

        assertThat(third.join()).isPresent();
        assertThat(asked()).isEqualTo("1 Câu đầu? 2 Câu hai? 3 Câu ba?");
    }

    @Test
    void who_waited_for_what_is_rolled_back_is_asked_all_the_same() {
        QuarkusTransaction.begin();
        ask(key(), "Câu bỏ?");
        var next = CompletableFuture.supplyAsync(() -> ask(key(), "Câu hai?"));
        awaitWaiting();
        QuarkusTransaction.rollback();

        assertThat(next.join().recognised()).isFalse();
        assertThat(foreseen("Câu ba?")).isPresent();
        assertThat(asked()).isEqualTo("1 Câu đầu? 2 Câu hai? 3 Câu ba?");
    }

    @Test
    void who_is_overtaken_gets_another_number_and_who_comes_after_is_foreseen_again() {
        numbers.expect(conference.id());
        ask(key(), "Câu hai?");
        assertThat(asked()).isEqualTo("1 Câu đầu? 2 Câu hai?");
        // Who was overtaken draws the third now.
        numbers.settle(conference.id());
        ask(key(), "Câu ba?");

        assertThat(foreseen("Câu tư?")).isPresent();
        assertThat(asked()).isEqualTo("1 Câu đầu? 2 Câu hai? 3 Câu ba? 4 Câu tư?");
    }

    @Test
    void a_number_that_another_replica_drew_is_not_given_again() {
        change("update question_counter set last = 7 where conference = ?1", conference.id());

        ask(key(), "Câu tám?");
        assertThat(foreseen("Câu chín?")).isPresent();
        assertThat(asked()).isEqualTo("1 Câu đầu? 8 Câu tám? 9 Câu chín?");
    }

    @Test
    void what_was_made_ready_is_stored_only_by_the_version_that_holds_and_with_its_number() {
        assertThat(storedAfter(() -> {}, 3)).as("another number").isFalse();
        assertThat(storedAfter(() -> conference.targets(new ConferenceTargets(1, 5, List.of())), 2))
                .as("another version")
                .isFalse();
        assertThat(storedAfter(() -> {}, 2)).as("all as foreseen").isTrue();
    }

    /** Whether a question is stored by what was known before {@code meanwhile}; it is forgotten again. */
    private boolean storedAfter(Runnable meanwhile, long number) {
        var id = UuidV7.next(clock);
        var submission = TestSubmission.of(conference.id(), "Câu hai?");
        QuarkusTransaction.begin();
        try {
            var version = directory.presume(conference.id()).orElseThrow();
            var prepared = intake.prepare(id, number, submission, Actor.of(clerk));
            meanwhile.run();
            var condition = keys.condition(clerk, key(), new byte[0], id, version, number);
            var result = intake.askIf(condition, prepared);

            var claim = keys.claim(result.columns(), clerk, key(), new byte[0], id);
            assertThat(claim.fresh()).isTrue();
            assertThat(claim.counter()).isEqualTo(2);
            assertThat(questions.findByIdOptional(id).isPresent()).isEqualTo(result.stored());
            return result.stored();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void targets_that_changed_meanwhile_count_at_once() {
        conference.targets(new ConferenceTargets(1, 5, List.of()));
        ask(key(), "Câu hai?");

        Question stored = QuarkusTransaction.requiringNew().call(() -> questions
                .find("conference = ?1 and counter = 2", conference.id())
                .singleResult());
        assertThat(stored.state().dueAt()).isEqualTo(stored.askedAt().plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_conference_that_was_closed_meanwhile_takes_nothing() {
        conference.phase(ConferencePhase.ANSWERING);

        assertThatThrownBy(() -> ask(key(), "Muộn rồi?")).extracting("code").isEqualTo("conference-not-live");

        conference.phase(ConferencePhase.LIVE);
        ask(key(), "Câu hai?");
        assertThat(asked()).isEqualTo("1 Câu đầu? 2 Câu hai?");
    }

    @Test
    void what_was_refused_takes_no_number() {
        assertThatThrownBy(() -> asking.ask(clerk, key(), request("Sai lĩnh vực?", "topic", "NO_SUCH")))
                .extracting("code")
                .isEqualTo("invalid");
        conference.scheduled(Instant.EPOCH);
        ask(key(), "Gửi trước?");
        assertThatThrownBy(() -> asking.ask(clerk, key(), request("Thử?", "practice", true)))
                .extracting("code")
                .isEqualTo("conference-not-live");
        ask(key(), "Gửi nữa?");

        assertThat(asked()).isEqualTo("1 Câu đầu? 2 Gửi trước? 3 Gửi nữa?");
    }

    @Test
    void a_practice_question_that_is_foreseen_has_its_answer() {
        var asked = asking.ask(clerk, key(), request("Thử?", "practice", true));

        assertThat(conference.read(asked.question()).getString("status")).isEqualTo("ANSWERED");
    }

    @Test
    void a_key_that_was_used_asks_nothing_more() {
        var key = key();
        var first = ask(key, "Câu hai?");

        assertThat(ask(key, "Câu hai?").question()).isEqualTo(first.question());
        assertThatThrownBy(() -> ask(key, "Câu khác?")).extracting("code").isEqualTo("idempotency-key-reused");
        assertThat(foreseen("Câu ba?")).isPresent();
        assertThat(asked()).isEqualTo("1 Câu đầu? 2 Câu hai? 3 Câu ba?");
    }

    @Test
    void a_key_that_is_sent_twice_at_once_asks_once_and_leaves_no_gap() {
        var key = key();
        QuarkusTransaction.begin();
        var first = ask(key, "Câu hai?");
        var again = CompletableFuture.supplyAsync(() -> ask(key, "Câu hai?"));
        awaitWaiting();
        QuarkusTransaction.commit();

        assertThat(again.join().question()).isEqualTo(first.question());
        ask(key(), "Câu ba?");
        assertThat(asked()).isEqualTo("1 Câu đầu? 2 Câu hai? 3 Câu ba?");
    }

    private Optional<Question> foreseen(String text) {
        return QuarkusTransaction.requiringNew().call(() -> attempt(text).flatMap(Outcome::question));
    }

    private Optional<Outcome> attempt(String text) {
        return foresight.ask(UuidV7.next(clock), clerk, key(), text.getBytes(StandardCharsets.UTF_8), request(text));
    }

    private Asked ask(IdempotencyKey key, String text) {
        return asking.ask(clerk, key, request(text));
    }

    private AskRequest request(String text, Object... more) {
        return json.convertValue(body(text, more), AskRequest.class);
    }

    private static IdempotencyKey key() {
        return IdempotencyKey.required(UUID.randomUUID().toString());
    }

    /** Until somebody waits for what the test's own transaction has locked. */
    private void awaitWaiting() {
        var ours =
                ((Number) entities.createNativeQuery("select pg_backend_pid()").getSingleResult()).longValue();
        await().until(() ->
                count("select count(*) from pg_stat_activity where ?1 = any (pg_blocking_pids(pid))", ours) > 0);
    }

    private String asked() {
        return QuarkusTransaction.requiringNew().call(() -> (String) entities.createNativeQuery(
                        "select string_agg(counter || ' ' || text, ' ' order by counter) from question where conference = ?1")
                .setParameter(1, conference.id())
                .getSingleResult());
    }
}
