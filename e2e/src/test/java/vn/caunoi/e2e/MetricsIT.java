package vn.caunoi.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.standalone.Hub;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the dashboard draws and the alarms watch is told by the packaged services. */
@ExtendWith(HubUnderTest.class)
class MetricsIT {
    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final String QUESTIONS = "question-service";
    private static final String REGISTRY = "bridge-registry-service";
    private static final String STREAMS = "notification-service";

    private Map<String, List<String>> told;

    @BeforeEach
    void scrape(Hub hub) {
        // Lines are looked at some seconds after the start for the first time.
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            told = Stream.of(QUESTIONS, REGISTRY, STREAMS).collect(toMap(name -> name, name -> samples(hub, name)));
            return told.get(REGISTRY).stream().anyMatch(sample -> name(sample).equals("caunoi_line_state"));
        });
    }

    @Test
    void the_dashboard_asks_for_nothing_that_nobody_tells() throws IOException {
        var expressions = new ObjectMapper()
                .readTree(DEPLOY.resolve("grafana/caunoi.json").toFile())
                .findValuesAsText("expr");

        assertThat(expressions).isNotEmpty();
        assertThat(expressions.stream().flatMap(each -> new Promql(each).series().stream()))
                .allSatisfy(this::isTold);
    }

    @Test
    void the_alarms_watch_nothing_that_nobody_tells() throws IOException {
        var expressions = new YAMLMapper()
                .readTree(DEPLOY.resolve("prometheus/alerts.yml").toFile())
                .findValuesAsText("expr");

        assertThat(expressions).isNotEmpty();
        assertThat(expressions.stream().flatMap(each -> new Promql(each).series().stream()))
                .allSatisfy(this::isTold);
    }

    @ParameterizedTest(name = "{1} by {0}")
    @CsvSource({
        "question-service,        caunoi_question_time_to_assign_seconds_bucket",
        "question-service,        caunoi_question_time_to_answer_seconds_bucket",
        "notification-service,    caunoi_stream_time_to_screen_seconds_bucket",
        "question-service,        caunoi_outbox_oldest_age_seconds",
        "bridge-registry-service, caunoi_outbox_oldest_age_seconds",
        "question-service,        caunoi_reader_lag_seconds",
        "bridge-registry-service, caunoi_reader_lag_seconds",
        "notification-service,    caunoi_reader_lag_seconds",
        "question-service,        caunoi_reader_dead_letters_total",
        "bridge-registry-service, caunoi_reader_dead_letters_total",
        "notification-service,    caunoi_reader_dead_letters_total",
        "notification-service,    'caunoi_stream_sockets{view=\"screen\"}'",
        "notification-service,    'caunoi_stream_closes_total{code=\"1012\"}'",
        "notification-service,    'caunoi_stream_closes_total{code=\"4408\"}'",
        "notification-service,    'caunoi_stream_joins_total{how=\"recovered\"}'",
        "notification-service,    'caunoi_stream_joins_total{how=\"reset\"}'"
    })
    void each_service_tells_its_own(String service, String series) {
        assertThat(new Promql(series).series()).singleElement().satisfies(one -> assertThat(told.get(service))
                .anyMatch(sample -> is(one, sample)));
    }

    /** By some service, and where it is asked for with labels, with each of their values. */
    private void isTold(Promql.Series series) {
        var samples = told.values().stream().flatMap(List::stream).toList();
        assertThat(samples).as(series.name()).anyMatch(sample -> name(sample).equals(series.name()));
        for (var label : series.labels()) {
            assertThat(samples)
                    .as("%s with %s", series.name(), label)
                    .anyMatch(sample -> name(sample).equals(series.name()) && sample.contains(label));
        }
    }

    private static boolean is(Promql.Series series, String sample) {
        return name(sample).equals(series.name()) && series.labels().stream().allMatch(sample::contains);
    }

    private static String name(String sample) {
        return sample.split("[{ ]", 2)[0];
    }

    private static List<String> samples(Hub hub, String service) {
        var request = HttpRequest.newBuilder(URI.create(hub.address(service) + "/q/metrics"))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join()
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
