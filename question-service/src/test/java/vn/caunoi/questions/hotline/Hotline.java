package vn.caunoi.questions.hotline;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.TestConference;

/** The telephone of a test's conference. */
public final class Hotline {
    public static final String CALLS = "/api/v1/hotline/calls";
    public static final String CALLBACKS = "/api/v1/hotline/callbacks";

    private Hotline() {}

    /** Ends a call; {@code fields} are names and values in turn. */
    public static Response call(RequestSpecification who, String outcome, Object... fields) {
        return call(who, UUID.randomUUID(), request(outcome, fields));
    }

    public static Response call(RequestSpecification who, UUID key, Map<String, Object> request) {
        return who.header("Idempotency-Key", key).body(request).post(CALLS);
    }

    public static Map<String, Object> request(String outcome, Object... fields) {
        var request = new TreeMap<String, Object>();
        request.put("outcome", outcome);
        for (int i = 0; i < fields.length; i += 2) {
            request.put((String) fields[i], fields[i + 1]);
        }
        return request;
    }

    /** A caller with that number who wants to be called back. */
    public static Map<String, Object> caller(String phone) {
        return Map.of("name", "Hoàng Thị Ví Dụ", "commune", "xã Suối Gương", "phone", phone, "callback", true);
    }

    /** A question called in from Biên Hòa by a caller who wants to be called back. */
    public static UUID calledIn(TestConference conference, String text, String phone) {
        var call = call(
                        conference.as(Role.OPERATOR),
                        "NEW_QUESTION",
                        "text",
                        text,
                        "bridgePoint",
                        "731",
                        "caller",
                        caller(phone))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return UUID.fromString(call.getString("question.id"));
    }

    /** Assigns, takes and answers it; it is then in version 4. */
    public static void answer(TestConference conference, UUID question, String official, boolean publish) {
        TestConference.act(conference.as(Role.MODERATOR), question, "assign", 1, Map.of("official", official))
                .statusCode(200);
        TestConference.act(conference.official(official), question, "take", 2, null)
                .statusCode(200);
        TestConference.act(
                        conference.official(official),
                        question,
                        "answer",
                        3,
                        Map.of("text", "Lập biên bản rồi báo ngay.", "publish", publish))
                .statusCode(200);
    }

    /** Those to be called back, as an operator sees them. */
    public static JsonPath callbacks(TestConference conference, String states) {
        return conference
                .as(Role.OPERATOR)
                .queryParam("state", states)
                .get(CALLBACKS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
