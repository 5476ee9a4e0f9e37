package vn.caunoi.notification.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.notification.log.LogDriver;
import vn.caunoi.notification.log.TestRing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Frames as clients got them over cuts and replicas, and what each is to show in the end: the pages' reducer is tested on
 * the same file. Run with {@code -Dcaunoi.cases=write} to make it anew, which is due only where frames are to be tested
 * that it does not have.
 */
class SharedCasesTest {
    private static final Path FILE = Path.of("../web/tests/stream/cases.json");
    private static final int RECORDS = 24;

    static List<JsonNode> cases() throws IOException {
        var cases = new ArrayList<JsonNode>();
        EventJson.mapper().readTree(Files.readString(FILE)).get("cases").forEach(cases::add);
        return cases;
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("cases")
    void a_client_ends_with_what_the_log_said(JsonNode one) {
        var client = new Screen(Play.VIEWERS.get(0), Integer.MAX_VALUE);
        one.get("frames").forEach(client::take);

        assertThat(versions(Play.restOf(client.questions)))
                .as(one.get("name").textValue())
                .isEqualTo(versions(one.get("questions")));
        assertThat(versions(client.bridgePoints)).isEqualTo(versions(one.get("bridgePoints")));
        if (one.has("working")) {
            assertThat(EventJson.mapper()
                            .<JsonNode>valueToTree(client.working())
                            .toString())
                    .isEqualTo(one.get("working").toString());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "caunoi.cases", matches = "write")
    void are_written() throws IOException {
        var promised = Arrays.stream(QuestionStatus.values())
                .filter(Play::promised)
                .map(status -> "\"" + status + "\"")
                .collect(Collectors.joining(","));
        var cases = new ArrayList<String>();
        for (int i = 0; i < Play.VIEWERS.size(); i++) {
            cases.add(lines(cut(Play.VIEWERS.get(i), i)));
        }
        for (int i = 0; i < 4; i++) {
            cases.add(lines(shuffled(Play.VIEWERS.get(i), 100 + i)));
        }
        Files.writeString(
                FILE, "{\"promised\":[" + promised + "],\n\"cases\":[\n" + String.join(",\n", cases) + "\n]}\n", UTF_8);
    }

    /** A line for each frame, so that a difference can be read. */
    private static String lines(ObjectNode one) {
        return one.toString().replace("{\"t\":", "\n{\"t\":").replace("],\"questions\":{", "],\n\"questions\":{");
    }

    /** Cut again and again, and back at either of two replicas. */
    private static ObjectNode cut(Viewer viewer, long seed) {
        var random = new Random(seed);
        var records = Play.records(random, RECORDS, true);
        var replicas = List.of(replica(records), replica(records));
        var frames = new ArrayList<JsonNode>();
        var client = new Screen(viewer, 0);
        client.closed = true;
        while (replicas.stream().anyMatch(Play.Replica::behind)) {
            replicas.get(random.nextInt(2)).read(random.nextInt(4));
            if (client.closed) {
                frames.addAll(client.frames);
                client = client.again(viewer, 1 + random.nextInt(8));
                replicas.get(random.nextInt(2)).stream.join(client, client.cursor, false);
            }
        }
        frames.addAll(client.frames);
        client = client.again(viewer, Integer.MAX_VALUE);
        replicas.get(random.nextInt(2)).stream.join(client, client.cursor, false);
        frames.addAll(client.frames);
        var log = replicas.get(0).driver;
        var one = one(viewer.username() + ", cut", frames, log, viewer);
        one.set(
                "working",
                EventJson.mapper().valueToTree(Play.snapshot(log, viewer).working()));
        return one;
    }

    /** There from the beginning, but its frames come in any order: as beside answers over REST. */
    private static ObjectNode shuffled(Viewer viewer, long seed) {
        var random = new Random(seed);
        var replica = replica(Play.records(random, RECORDS, true));
        var client = new Screen(viewer, Integer.MAX_VALUE);
        replica.stream.join(client, null, false);
        replica.read(RECORDS);
        var frames = new ArrayList<>(client.frames.subList(2, client.frames.size()));
        Collections.shuffle(frames, random);
        frames.addAll(0, client.frames.subList(0, 2));
        return one(viewer.username() + ", in any order", frames, replica.driver, viewer);
    }

    private static Play.Replica replica(List<Play.Record> records) {
        return new Play.Replica(new LogDriver(Play.CONFERENCE, TestRing.ample()), records);
    }

    private static ObjectNode one(String name, List<JsonNode> frames, LogDriver log, Viewer viewer) {
        var one = EventJson.mapper().createObjectNode().put("name", name);
        one.set("frames", EventJson.mapper().valueToTree(frames));
        one.set("questions", EventJson.mapper().valueToTree(Play.restOf(Play.expected(log, viewer))));
        one.set("bridgePoints", EventJson.mapper().valueToTree(Play.snapshot(log, viewer).bridgePoints));
        return one;
    }

    private static Map<String, Long> versions(Map<String, JsonNode> states) {
        var versions = new TreeMap<String, Long>();
        states.forEach((id, state) -> versions.put(id, state.get("version").longValue()));
        return versions;
    }

    private static Map<String, Long> versions(JsonNode states) {
        var versions = new TreeMap<String, Long>();
        states.fields()
                .forEachRemaining(state -> versions.put(
                        state.getKey(), state.getValue().get("version").longValue()));
        return versions;
    }
}
