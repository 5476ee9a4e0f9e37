package vn.caunoi.kit.trace;

import java.util.UUID;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.kit.testing.ShownSpans;
import vn.caunoi.kit.testing.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is shown of requests to the kit's smallest service. */
@QuarkusTest
@QuarkusTestResource(SessionKeysResource.class)
class TraceFilterTest {
    private static final String THINGS = "/api/v1/things";
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private final String trace = ShownSpans.begun();
    private ShownSpans shown;

    @BeforeEach
    void show() {
        shown = ShownSpans.gathered();
    }

    @AfterEach
    void showNothing() {
        shown.close();
    }

    @Test
    void an_act_is_a_step_of_the_trace_it_came_with_named_by_its_declared_path() {
        var thing = UUID.randomUUID();

        given().cookie(SessionToken.COOKIE, TestTokens.of(Role.OFFICIAL, "official.lan", UUID.randomUUID()))
                .header("Origin", SessionKeysResource.ORIGIN)
                .header("traceparent", trace)
                .header("If-Match", "\"7\"")
                .contentType(ContentType.JSON)
                .post(THINGS + "/" + thing + "/take")
                .then()
                .statusCode(200);

        var span = shown.await(trace, "POST /api/v1/things/{id}/take");
        assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(span.getParentSpanId()).isEqualTo(ShownSpans.spanOf(trace));
        assertThat(span.getAttributes().get(AttributeKey.stringKey("http.route")))
                .isEqualTo("/api/v1/things/{id}/take");
        assertThat(span.getAttributes().get(STATUS)).isEqualTo(200);
        assertThat(span.toString()).doesNotContain(thing.toString(), "official.lan");
    }

    @Test
    void what_only_reads_is_not_shown() {
        request(trace).get(THINGS).then().statusCode(200);

        assertThat(actedLast().getParentSpanId()).isEqualTo(ShownSpans.spanOf(trace));
    }

    @Test
    void who_does_not_want_to_be_shown_is_not() {
        request(trace.replaceFirst("01$", "00"))
                .body("{\"text\":\"a\"}")
                .post(THINGS)
                .then()
                .statusCode(200);

        actedLast();
    }

    @Test
    void what_is_refused_is_no_failure_of_the_service() {
        request(trace).body("{}").post(THINGS).then().statusCode(400);

        var span = shown.await(trace, "POST /api/v1/things");
        assertThat(span.getAttributes().get(STATUS)).isEqualTo(400);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void what_breaks_is_shown_as_a_failure_without_its_words() {
        request(trace).post(THINGS + "/broken").then().statusCode(500);

        var span = shown.await(trace, "POST /api/v1/things/broken");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.toString()).doesNotContain("secret");
    }

    /** The only request of the trace that is shown: it came after all others, so none of them is merely late. */
    private SpanData actedLast() {
        request(trace).body("{\"text\":\"last\"}").post(THINGS).then().statusCode(200);
        var last = shown.await(trace, "POST /api/v1/things");
        assertThat(shown.of(trace)).containsExactly(last);
        return last;
    }

    private static RequestSpecification request(String traceparent) {
        return given().header("traceparent", traceparent).contentType(ContentType.JSON);
    }
}
