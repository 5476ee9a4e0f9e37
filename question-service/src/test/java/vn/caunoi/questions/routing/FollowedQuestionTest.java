package vn.caunoi.questions.routing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Inject;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;
import vn.caunoi.kit.kafka.EventHeadersReader;
import vn.caunoi.kit.testing.ShownSpans;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.testing.QuestionLog;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;

/** One question's trace through this service: request, outbox, record, assignment, outbox. */
@QuarkusTest
class FollowedQuestionTest extends ServiceTest {
    private static final String ASK = "POST /api/v1/questions";
    private static final String SEND = "send caunoi.questions.v1";
    private static final String PROCESS = "process caunoi.questions.v1";
    private static final String ASSIGN = "assign question";

    @Inject
    QuestionRepository questions;

    private final String trace = ShownSpans.begun();
    private TestConference conference;
    private ShownSpans shown;

    @BeforeEach
    void meet() {
        conference = TestConference.live();
        shown = ShownSpans.gathered();
    }

    @AfterEach
    void showNothing() {
        shown.close();
    }

    @Test
    void a_question_is_one_trace_from_its_request_to_the_record_of_its_assignment() {
        var id = asked(trace, "Thẻ cử tri?");
        conference.official("lan", true, "VOTER_LIST");

        var assigned = shown.await(trace, ASSIGN);
        var sent = shown.await(trace, SEND, send -> send.getParentSpanId().equals(assigned.getSpanId()));

        var way = shown.way(sent);
        assertThat(way).extracting(SpanData::getName).containsExactly(ASK, SEND, PROCESS, ASSIGN, SEND);
        assertThat(way.get(0).getParentSpanId()).isEqualTo(ShownSpans.spanOf(trace));
        assertThat(traceparent(id, "ASSIGNED")).isEqualTo("00-" + sent.getTraceId() + "-" + sent.getSpanId() + "-01");
    }

    @Test
    void two_questions_that_are_given_away_in_one_pass_stay_two_traces() {
        var other = ShownSpans.begun();
        var first = asked(trace, "Câu một?");
        var second = asked(other, "Câu hai?");

        conference.official("lan", true, "VOTER_LIST");

        assertThat(question(shown.await(trace, ASSIGN))).isEqualTo(first.toString());
        assertThat(question(shown.await(other, ASSIGN))).isEqualTo(second.toString());
    }

    @Test
    void a_question_whose_record_nobody_remembers_is_assigned_in_the_trace_of_its_request() {
        var id = asked(trace, "Hỏi trước khi khởi động lại?");

        QuarkusTransaction.requiringNew().run(() -> new WaitingTraces()
                .assignment(questions.locked(id).orElseThrow())
                .end());

        assertThat(shown.way(shown.await(trace, ASSIGN)))
                .extracting(SpanData::getName)
                .containsExactly(ASK, ASSIGN);
    }

    @Test
    void no_span_holds_what_somebody_wrote_or_is_called() {
        asked(trace, "Bà Thị Kín có tên trong danh sách không?");
        var lan = conference.official("lan", true, "VOTER_LIST");
        shown.await(trace, ASSIGN);

        await().until(() -> shown.of(trace).stream()
                        .filter(span -> span.getName().equals(SEND))
                        .count()
                >= 2);
        assertThat(shown.of(trace).toString()).doesNotContain("Thị", lan, "clerk.731", "Minh Họa");
    }

    /** Asks in that trace, and waits until routing has read of it: nobody answers its topic yet. */
    private UUID asked(String traceparent, String text) {
        var asker = Map.of("name", "Lê Văn Minh Họa", "commune", "phường Bến Lá");
        var clerk = conference.clerk(BIEN_HOA).header("traceparent", traceparent);
        var id = conference
                .askAs(clerk, text, "topic", "VOTER_LIST", "asker", asker)
                .getString("id");
        shown.await(traceparent, PROCESS, span -> id.equals(key(span)));
        return UUID.fromString(id);
    }

    private static String traceparent(UUID question, String status) {
        return await().until(
                        () -> QuestionLog.records(Topic.QUESTIONS.topicName()).stream()
                                .filter(record -> question.toString().equals(record.key()))
                                .filter(record ->
                                        new String(record.value(), UTF_8).contains("\"status\":\"" + status + "\""))
                                .findFirst(),
                        Optional::isPresent)
                .flatMap(record -> EventHeadersReader.of(record.headers()).traceparent())
                .orElseThrow();
    }

    private static String question(SpanData span) {
        return span.getAttributes().get(AttributeKey.stringKey("caunoi.question"));
    }

    private static String key(SpanData span) {
        return span.getAttributes().get(AttributeKey.stringKey("messaging.kafka.message.key"));
    }
}
