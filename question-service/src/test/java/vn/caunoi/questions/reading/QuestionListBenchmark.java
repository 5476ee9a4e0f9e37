package vn.caunoi.questions.reading;

import java.util.Arrays;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

/**
 * How quick the list is with 10,000 questions, in figures; part of no build. To run it:
 * {@code mvn -pl question-service -am verify -Dtest=QuestionListBenchmark -Dit.test=none
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false}
 */
@QuarkusTest
class QuestionListBenchmark extends ServiceTest {
    private static final int QUESTIONS = 10_000;
    private static final int ROUNDS = 40;

    @Inject
    QuestionReader reader;

    private UUID conference;
    private Viewer moderator;

    @Test
    void print_the_figures() {
        conference = TestConference.live().id();
        moderator = new Viewer(UUID.randomUUID(), "m", "M", Role.MODERATOR, conference, null);
        fill(conference);
        fill(UUID.randomUUID());
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("analyze").executeUpdate());

        System.out.printf("%n%-44s %8s %8s%n", "page of 100 among 10,000", "p50 ms", "p95 ms");
        for (var order : ListOrder.values()) {
            measure("first by " + order.wireName(), query(order));
            var deep = query(order);
            deep.cursor = cursorAfter(order, 5_000);
            measure("after 5,000 by " + order.wireName(), deep);
        }
        for (var flag : QuestionFlag.values()) {
            var query = query(ListOrder.URGENCY);
            query.flag = flag.wireName();
            measure("flag " + flag.wireName() + " by urgency", query);
        }
        var words = query(ListOrder.NEWEST);
        words.q = "hòm phiếu 4711";
        measure("words in question or answer", words);
        var hall = query(ListOrder.WEIGHT);
        hall.bridgePoint = "735";
        measure("a hall, also what it asks too, by weight", hall);

        for (var order : ListOrder.values()) {
            explain(order);
        }
    }

    private static ListQuery query(ListOrder order) {
        var query = new ListQuery();
        query.sort = order.wireName();
        query.limit = "100";
        return query;
    }

    private void measure(String what, ListQuery query) {
        var filter = query.toFilter();
        var times = new long[ROUNDS];
        for (int round = -10; round < ROUNDS; round++) {
            long began = System.nanoTime();
            reader.list(filter, moderator);
            if (round >= 0) {
                times[round] = System.nanoTime() - began;
            }
        }
        Arrays.sort(times);
        System.out.printf("%-44s %8.1f %8.1f%n", what, times[ROUNDS / 2] / 1e6, times[ROUNDS * 95 / 100] / 1e6);
    }

    private String cursorAfter(ListOrder order, int count) {
        var query = query(order);
        query.limit = "200";
        for (int seen = 0; seen < count; seen += 200) {
            query.cursor = reader.list(query.toFilter(), moderator).next();
        }
        return query.cursor;
    }

    /** The plan of the page's own query. */
    private void explain(ListOrder order) {
        var key =
                switch (order) {
                    case URGENCY -> "urgency, ";
                    case WEIGHT -> "weight desc, ";
                    case HALL -> "hall_place, ";
                    case TOPIC -> "case topic_code when 'VOTER_LIST' then 0 when 'SEALS' then 1 else 2 end, ";
                    case NEWEST, AGE -> "";
                };
        var plan = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "explain (analyze, costs off) select * from question where conference = '%s' order by %scounter%s limit 101"
                                .formatted(conference, key, order.newestFirst() ? " desc" : ""),
                        String.class)
                .getResultList());
        System.out.printf("%n%s%n", order.wireName());
        plan.forEach(line -> System.out.println("  " + line));
    }

    /** One in thirty waits; some of each kind are owed, unclear, late, promised, private or urgent. */
    private void fill(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("""
                            insert into question (id, conference, counter, number, version, status, channel, hall_code,
                              hall_name, topic_code, topic_label, text, original, folded, urgent, confidential,
                              official_username, official_name, answer_text, answer_references, answer_live,
                              answered_at, answer_revision, answered_by, answered_by_name, answer_folded, asked_at,
                              published_at, owed, due_at, promised_for, clear, weight)
                            select gen_random_uuid(), ?1, n, n || '-0', 3,
                              case when n % 30 = 0 then 'SUBMITTED' when n % 31 = 0 then 'ASSIGNED' else 'PUBLISHED' end,
                              'WEB', '7' || (30 + n % 12), 'Điểm cầu ' || n % 12, (array['VOTER_LIST', 'BALLOT_BOX', 'SEALS', 'COUNTING', 'OTHER'])[1 + n % 5], 'Chủ đề',
                              repeat('Hòm phiếu niêm phong thế nào? ', 6) || n, 'x',
                              repeat('hom phieu niem phong the nao? ', 6) || n, n % 17 = 0, n % 23 = 0,
                              'o' || n % 40, 'Người trả lời', case when n % 30 <> 0 then repeat('Theo hướng dẫn. ', 60) end,
                              '{}', false, now(), 1, 'o', 'O',
                              case when n % 30 <> 0 then repeat('theo huong dan. ', 60) || n end, now(), now(), n % 90 = 1,
                              case when n % 120 = 0 then now() - interval '1 hour' when n % 60 = 0 then now() + interval '1 day' end,
                              case when n % 60 = 0 then now() + interval '1 day' end,
                              case when n % 70 = 1 then false end, 1 + n % 5
                            from generate_series(1, ?2) n""")
                    .setParameter(1, id)
                    .setParameter(2, QUESTIONS)
                    .executeUpdate();
            entities.createNativeQuery("""
                            insert into question_hall (question_id, hall_code, hall_name, asked_at)
                            select id, '7' || (30 + (counter + k) % 12), 'Điểm cầu', asked_at
                            from question, generate_series(1, 4) k where conference = ?1 and k < weight""").setParameter(1, id).executeUpdate();
        });
    }
}
