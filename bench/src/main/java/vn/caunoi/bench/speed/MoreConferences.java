package vn.caunoi.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;

import vn.caunoi.contracts.EventJson;

/** Conferences like that of the demo, with people of their own, made as an administrator makes them. */
final class MoreConferences {
    private static final List<String> HALLS = List.of("731", "732", "734");
    private static final String OFFICIAL = "official";
    private static final String SCREEN = "screen";

    private final Stage stage;
    private final String origin;
    private String admin;

    MoreConferences(Stage stage) {
        this.stage = stage;
        this.origin = stage.hub().url();
        this.admin = stage.member("admin").cookie();
    }

    /** Makes one, brings it live, and has its boards and screens listen. @param number that no other one has */
    Ways open(int number) throws Exception {
        var own = call(HttpMethod.GET, "/conference", Map.of(), null).body();
        var topics = new ArrayList<String>();
        json(own).get("topics").forEach(topic -> topics.add(topic.get("code").asText()));
        topics.remove("LINE_TECH");
        var wanted = Map.of(
                "title", "Hội nghị thử " + number,
                "startsAt", Instant.now().toString(),
                "copyOf", json(own).get("id").asText());
        var made = call(HttpMethod.POST, "/conferences", Map.of(), EventJson.write(wanted));
        var id = json(made.body()).get("id").asText();
        admin = call(HttpMethod.PUT, "/session/conference", Map.of(), EventJson.write(Map.of("id", id)))
                .cookie();
        var version = made.etag();
        for (var state : List.of("REHEARSAL", "LIVE")) {
            version = call(
                            HttpMethod.PUT,
                            "/conference/state",
                            Map.of("If-Match", version),
                            EventJson.write(Map.of("state", state)))
                    .etag();
        }
        return ways(number, topics);
    }

    private Ways ways(int number, List<String> topics) throws Exception {
        var people = new StringBuilder("Tên đăng nhập;Họ và tên;Vai trò;Mã điểm cầu;Lĩnh vực\n");
        for (var hall : HALLS) {
            people.append(name("clerk." + hall, number))
                    .append(";Thư ký thử;CLERK;")
                    .append(hall)
                    .append(";\n");
            people.append(name(SCREEN + "." + hall, number))
                    .append(";Màn hình thử;SCREEN;")
                    .append(hall)
                    .append(";\n");
        }
        people.append(name(OFFICIAL, number))
                .append(";Người trả lời thử;OFFICIAL;;\"")
                .append(String.join(", ", topics))
                .append("\"\n");
        call(
                HttpMethod.POST,
                "/conference/import",
                Map.of("Content-Type", "text/csv"),
                people.toString().getBytes(StandardCharsets.UTF_8));
        var clerks = new ArrayList<String>();
        var screens = new ArrayList<String>();
        for (var hall : HALLS) {
            clerks.add(signedIn(name("clerk." + hall, number)));
            screens.add(signedIn(name(SCREEN + "." + hall, number)));
        }
        var officials = new HashMap<String, String>();
        officials.put(name(OFFICIAL, number), signedIn(name(OFFICIAL, number)));
        return Ways.of(
                stage,
                new Crew(clerks, topics, officials),
                stage.audience("board", List.copyOf(officials.values()), Journey.LISTENERS),
                stage.audience("screen", screens, Journey.LISTENERS));
    }

    private static String name(String who, int number) {
        return "thu" + number + "." + who;
    }

    /** By a temporary password, as a newcomer does who got it on paper. */
    private String signedIn(String username) throws Exception {
        var invitation = call(
                HttpMethod.POST,
                "/users/" + username + "/invitation",
                Map.of(),
                EventJson.write(Map.of("printed", true)));
        var signIn = Map.of(
                "username",
                username,
                "password",
                json(invitation.body()).get("temporaryPassword").asText(),
                "next",
                UUID.randomUUID().toString());
        return call(HttpMethod.POST, "/session", Map.of(), EventJson.write(signIn))
                .cookie();
    }

    private Calls.Reply call(HttpMethod method, String path, Map<String, String> more, byte[] body) throws Exception {
        var headers = new HashMap<>(Map.of("Origin", origin, "Cookie", admin, "Content-Type", "application/json"));
        headers.putAll(more);
        return stage.calls()
                .call(method, "/api/v1" + path, headers, body == null ? new byte[0] : body)
                .get(30, TimeUnit.SECONDS)
                .requireGood();
    }

    private static JsonNode json(String body) throws IOException {
        return EventJson.mapper().readTree(body);
    }
}
