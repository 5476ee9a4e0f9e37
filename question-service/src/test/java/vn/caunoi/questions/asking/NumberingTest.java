package vn.caunoi.questions.asking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.body;

/** The numbers of a conference have no gaps: whoever misses one would look for a question that was never asked. */
@QuarkusTest
class NumberingTest extends ServiceTest {
    private TestConference conference;

    @BeforeEach
    void meet() {
        conference = TestConference.live();
    }

    @Test
    void what_is_refused_takes_no_number() {
        assertThat(post(body("Câu một?")).statusCode()).isEqualTo(201);
        assertThat(post(body("Sai lĩnh vực?", "topic", "NO_SUCH")).statusCode()).isEqualTo(400);
        assertThat(post(body("Điểm cầu khác?", "bridgePoint", "732")).statusCode())
                .isEqualTo(403);
        assertThat(post(body("Sai phiếu?", "slip", "732-AAA")).statusCode()).isEqualTo(400);
        conference.phase(ConferencePhase.ANSWERING);
        assertThat(post(body("Muộn rồi?")).statusCode()).isEqualTo(409);
        conference.phase(ConferencePhase.LIVE);

        assertThat(post(body("Câu hai?")).statusCode()).isEqualTo(201);

        assertThat(counters()).containsExactly(1L, 2L);
    }

    @Test
    void what_came_in_before_takes_no_number() {
        var key = UUID.randomUUID();
        var request = body("Câu một?", "slip", "731-AAB");
        post(key, request);

        assertThat(post(key, request).statusCode()).as("the same key").isEqualTo(201);
        assertThat(post(request).statusCode()).as("the same slip").isEqualTo(200);
        assertThat(post(key, body("Câu khác?")).statusCode())
                .as("another question under its key")
                .isEqualTo(422);
        post(body("Câu hai?"));

        assertThat(counters()).containsExactly(1L, 2L);
    }

    @Test
    void those_who_ask_at_once_with_slips_and_without_get_all_numbers() throws Exception {
        var slips = List.of("731-AAC", "731-AAD", "731-AAE", "731-AAF", "731-AAG");
        Stream<Callable<Response>> asking = IntStream.range(0, 20)
                .mapToObj(i -> () ->
                        post(i < slips.size() ? body("Câu " + i + "?", "slip", slips.get(i)) : body("Câu " + i + "?")));
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var answer : threads.invokeAll(asking.toList())) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(counters())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    private List<Long> counters() {
        return entities.createNativeQuery(
                        "select counter from question where conference = ?1 order by counter", Long.class)
                .setParameter(1, conference.id())
                .getResultList();
    }

    private Response post(Map<String, Object> request) {
        return post(UUID.randomUUID(), request);
    }

    private Response post(UUID key, Map<String, Object> request) {
        return conference
                .clerk(BIEN_HOA)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/questions");
    }
}
