package vn.caunoi.questions.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.TopicApproval;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.kit.testing.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A live conference of a test's own, which the service learns of as of any: by Kafka. */
public final class TestConference {
    public static final HallRef BIEN_HOA = new HallRef("731", "Thành phố Biên Hòa");
    public static final HallRef LONG_KHANH = new HallRef("732", "Thành phố Long Khánh");
    private static final List<TopicRef> TOPICS = List.of(
            new TopicRef("VOTER_LIST", "Danh sách cử tri"),
            new TopicRef("BALLOT_BOX", "Hòm phiếu"),
            new TopicRef("SEALS", "Dấu"),
            new TopicRef("COUNTING", "Kiểm phiếu"),
            new TopicRef("LINE_TECH", "Kỹ thuật đường truyền"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static {
        // What a test waits for is there after some milliseconds, mostly; looking every 100 ms would double its time.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    private final UUID id = UUID.randomUUID();
    private final String suffix = id.toString().substring(0, 8);
    private final Map<String, PersonState> officials = new TreeMap<>();
    private ConferencePhase phase;
    private ConferenceSettings settings = ConferenceSettings.DEFAULT;
    private List<AgendaItem> agenda = List.of();
    private Instant questionsFrom;
    private String readingKey;
    private long version;

    private TestConference() {}

    /** Live, with two halls and nobody who answers but one official of SEALS who is off duty. */
    public static TestConference live() {
        var conference = new TestConference();
        conference.hall(BIEN_HOA, "phường Cầu Mơ", "phường Bến Lá");
        conference.hall(LONG_KHANH, "phường Đồi Mây");
        conference.official("resting", false, "SEALS");
        conference.phase(ConferencePhase.LIVE);
        // The first conference of all fills the directory; until then everything is answered 503.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Directories.filled()).startsWith("CONFERENCES HALLS PEOPLE,"));
        return conference;
    }

    public UUID id() {
        return id;
    }

    /** Changes the conference's state; returns when the service knows. */
    public void phase(ConferencePhase next) {
        phase = next;
        say();
    }

    /** Only scheduled, and takes questions from that moment on; returns when the service knows. */
    public void scheduled(Instant from) {
        questionsFrom = from;
        phase(ConferencePhase.SCHEDULED);
    }

    /** Changes how answers go out; returns when the service knows. */
    public void settings(boolean officialsPublish, TopicApproval... approvals) {
        settings = new ConferenceSettings(officialsPublish, List.of(approvals), settings.targets());
        say();
    }

    /** Changes how soon questions are to be served; returns when the service knows. */
    public void targets(ConferenceTargets targets) {
        settings = new ConferenceSettings(settings.officialsPublish(), settings.approvals(), targets);
        say();
    }

    /** Lets what was published be read under that key; returns when the service knows. */
    public void readUnder(String key) {
        readingKey = key;
        say();
    }

    /** Changes whether the chair calls questions up; returns when the service knows. */
    public void chairDirects(boolean directs) {
        settings = new ConferenceSettings(
                settings.officialsPublish(), settings.approvals(), settings.targets(), directs, settings.callMinutes());
        say();
    }

    /** Changes its parts; returns when the service knows. */
    public void agenda(AgendaItem... items) {
        agenda = List.of(items);
        say();
    }

    private void hall(HallRef hall, String... communes) {
        TestRegistry.say(new BridgePointState(
                UUID.randomUUID(),
                1,
                id,
                hall.code(),
                hall.name(),
                false,
                30,
                LineState.UNKNOWN,
                LineState.UNKNOWN,
                List.of(communes)));
    }

    private void say() {
        var title = "Hội nghị " + ++version;
        TestRegistry.say(new ConferenceState(
                id,
                version,
                title,
                Instant.parse("2021-04-28T01:00:00Z"),
                phase,
                "0251 3822 501",
                TOPICS,
                settings,
                agenda,
                List.of(),
                questionsFrom,
                null,
                null,
                readingKey));
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(Directories.title(id))
                .isEqualTo(title));
    }

    /** Adds or changes an official, whose username is made unique; returns when the service knows. */
    public String official(String name, boolean onDuty, String... topics) {
        var username = name + "." + suffix;
        var before = officials.get(username);
        var person = new PersonState(
                before == null ? UUID.randomUUID() : before.id(),
                before == null ? 1 : before.version() + 1,
                id,
                username,
                "Nguyễn Thị " + name,
                Role.OFFICIAL,
                null,
                List.of(topics),
                onDuty,
                true);
        officials.put(username, person);
        TestRegistry.say(person);
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(Directories.version(person.id()))
                .isEqualTo(person.version()));
        return username;
    }

    public RequestSpecification clerk(HallRef hall) {
        return with(TestTokens.clerk(id, hall.code(), hall.name()));
    }

    public RequestSpecification as(Role role) {
        return as(role, role.name().toLowerCase(Locale.ROOT) + "." + suffix);
    }

    public RequestSpecification as(Role role, String username) {
        return with(TestTokens.of(new Viewer(UUID.randomUUID(), username, "Tên " + username, role, id, null)));
    }

    public RequestSpecification official(String username) {
        return as(Role.OFFICIAL, username);
    }

    /** A request with the session's cookie from an allowed origin. */
    public static RequestSpecification with(String token) {
        return given().cookie(SessionToken.COOKIE, token)
                .header("Origin", SessionKeysResource.ORIGIN)
                .contentType(ContentType.JSON);
    }

    /** Asks from Biên Hòa; {@code fields} are names and values in turn, beside or instead of the text. */
    public JsonPath ask(String text, Object... fields) {
        return askAs(clerk(BIEN_HOA), text, fields);
    }

    public JsonPath askAs(RequestSpecification asker, String text, Object... fields) {
        return asker.header("Idempotency-Key", UUID.randomUUID())
                .body(body(text, fields))
                .post("/api/v1/questions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static Map<String, Object> body(String text, Object... fields) {
        var body = new TreeMap<String, Object>();
        body.put("text", text);
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }

    /** A question as the moderator sees it. */
    public JsonPath read(UUID question) {
        return as(Role.MODERATOR)
                .get("/api/v1/questions/" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until the question has that status, and returns it. */
    public JsonPath awaitStatus(UUID question, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(read(question).getString("status"))
                .isEqualTo(status));
        return read(question);
    }

    /** A question without a topic that {@code official} has taken, in version 3. */
    public UUID taken(String text, String official) {
        var question = UUID.fromString(ask(text).getString("id"));
        act(as(Role.MODERATOR), question, "assign", 1, Map.of("official", official))
                .statusCode(200);
        act(official(official), question, "take", 2, null).statusCode(200);
        return question;
    }

    /** Does an action on the version given; asserts nothing. */
    public static ValidatableResponse act(
            RequestSpecification who, UUID question, String action, long version, Object body) {
        var request = who.header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body))
                .post("/api/v1/questions/" + question + "/" + action)
                .then();
    }
}
