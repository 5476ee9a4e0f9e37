package vn.caunoi.registry.probe.sending;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SipSenderTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1_200);

    private final Vertx vertx = Vertx.vertx();
    private final Senders senders = new Senders(
            (host, port) -> CompletableFuture.completedFuture(InetAddress.getLoopbackAddress()),
            vertx,
            new SimpleMeterRegistry());

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_request_is_one_that_every_server_must_understand() throws Exception {
        try (var server = answering(request -> List.of(SipServer.answer("200 OK", request)))) {
            var outcome = probe(server);

            assertThat(outcome.answered()).isTrue();
            assertThat(outcome.rttMs()).isPositive().isLessThan(1_200);
            var request = server.requests().get(0);
            assertThat(request)
                    .startsWith("OPTIONS sip:127.0.0.1:" + server.port() + " SIP/2.0\r\n")
                    .endsWith("\r\n\r\n");
            assertThat(SipServer.header("Via", request)).matches("Via: SIP/2.0/UDP \\S+:\\d+;branch=z9hG4bK\\w+;rport");
            assertThat(SipServer.header("From", request)).matches("From: <sip:.+@.+>;tag=\\w+");
            assertThat(SipServer.header("To", request)).doesNotContain("tag=");
            assertThat(SipServer.header("CSeq", request)).isEqualTo("CSeq: 1 OPTIONS");
            assertThat(SipServer.header("Max-Forwards", request)).isEqualTo("Max-Forwards: 70");
            assertThat(SipServer.header("Call-ID", request)).matches("Call-ID: \\w+@\\S+");
            assertThat(SipServer.header("Content-Length", request)).isEqualTo("Content-Length: 0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "301 Moved Permanently",
                "404 Not Found",
                "405 Method Not Allowed",
                "486 Busy Here",
                "503 Service Unavailable",
                "603 Decline"
            })
    void whoever_refuses_is_there(String status) throws Exception {
        try (var server = answering(request -> List.of(SipServer.answer(status, request)))) {
            assertThat(probe(server).answered()).isTrue();
        }
    }

    @Test
    void who_is_still_at_it_proves_nothing_until_the_final_answer_comes() throws Exception {
        try (var server = answering(request -> List.of(SipServer.answer("100 Trying", request)))) {
            assertThat(probe(server)).isEqualTo(Outcome.failed(Fault.TIMEOUT));
        }
        try (var server = answering(
                request -> List.of(SipServer.answer("100 Trying", request), SipServer.answer("200 OK", request)))) {
            assertThat(probe(server).answered()).isTrue();
        }
    }

    @Test
    void a_datagram_that_was_lost_is_sent_again_after_half_a_second_and_the_same() throws Exception {
        var times = new AtomicInteger();
        try (var server = answering(
                request -> times.incrementAndGet() == 1 ? List.of() : List.of(SipServer.answer("200 OK", request)))) {
            var outcome = probe(server);

            assertThat(outcome.answered()).isTrue();
            assertThat(outcome.rttMs()).isBetween(450.0, 1_200.0);
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1)).isEqualTo(server.requests().get(0));
        }
    }

    @Test
    void one_that_never_answers_is_asked_again_until_the_time_is_over() throws Exception {
        try (var server = answering(request -> List.of())) {
            assertThat(probe(server)).isEqualTo(Outcome.failed(Fault.TIMEOUT));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void one_that_answers_too_late_has_not_answered_and_harms_nobody() throws Exception {
        try (var server = answering(request -> {
            pause();
            return List.of(SipServer.answer("200 OK", request));
        })) {
            assertThat(probe(server)).isEqualTo(Outcome.failed(Fault.TIMEOUT));
            await().until(() -> !server.requests().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Call-ID: ", "branch=z9hG4bK", "CSeq: 1"})
    void the_answer_to_somebody_elses_request_does_not_count(String changed) throws Exception {
        try (var server =
                answering(request -> List.of(SipServer.answer("200 OK", request).replace(changed, changed + "9")))) {
            assertThat(probe(server)).isEqualTo(Outcome.failed(Fault.GARBLED));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001\u0002",
                "HTTP/1.1 200 OK\r\n\r\n",
                "SIP/2.0 200",
                "SIP/2.0 9999 OK\r\n\r\n",
                "SIP/2.0 200 OK\r\n:\r\nVia\r\n\r\n"
            })
    void garbage_is_no_answer(String garbage) throws Exception {
        try (var server = answering(request -> List.of(garbage))) {
            assertThat(probe(server)).isEqualTo(Outcome.failed(Fault.GARBLED));
        }
    }

    @Test
    void garbage_before_the_answer_does_not_spoil_it() throws Exception {
        try (var server = answering(request -> List.of("garbage", SipServer.answer("200 OK", request)))) {
            assertThat(probe(server).answered()).isTrue();
        }
    }

    @Test
    void headers_may_be_short_and_in_any_case() throws Exception {
        try (var server = answering(request -> List.of(SipServer.answer("200 OK", request)
                .replace("Via:", "v :")
                .replace("Call-ID:", "I:")
                .replace("CSeq:", "CSEQ:")))) {
            assertThat(probe(server).answered()).isTrue();
        }
    }

    private static SipServer answering(Function<String, List<String>> answers) throws Exception {
        return new SipServer(answers);
    }

    private Outcome probe(SipServer server) {
        return senders.send(new Target(Kind.SIP, "127.0.0.1", server.port(), "/"), TIMEOUT)
                .toCompletableFuture()
                .join();
    }

    /** Longer than the probe waits. */
    private static void pause() {
        try {
            Thread.sleep(TIMEOUT.toMillis() + 300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
