package vn.caunoi.questions.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.TestConference;

import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.act;

/** A conference's desk at work, for tests of its lists: whatever is done is done over REST. */
final class Desk {
    static final String QUESTIONS = "/api/v1/questions";

    final TestConference conference = TestConference.live();
    /** Holds whatever is answered; off duty, so that nothing is routed by itself. */
    final String lan = conference.official("lan", false, "SEALS");

    RequestSpecification moderator() {
        return conference.as(Role.MODERATOR);
    }

    /** Asked from Biên Hòa; {@code fields} are names and values in turn. */
    Asked ask(String text, Object... fields) {
        return askFrom(BIEN_HOA, text, fields);
    }

    Asked askFrom(HallRef hall, String text, Object... fields) {
        return new Asked(conference.askAs(conference.clerk(hall), text, fields));
    }

    /** Of a list's page. */
    static JsonPath page(RequestSpecification who) {
        return list(who).extract().jsonPath();
    }

    static ValidatableResponse list(RequestSpecification who) {
        return who.get(QUESTIONS).then().statusCode(200);
    }

    static List<String> numbers(RequestSpecification who) {
        return page(who).getList("items.number");
    }

    /** All pages of two each, in order; {@code between} happens after each. */
    List<String> paged(String sort, Runnable between) {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = moderator().queryParam("sort", sort).queryParam("limit", 2);
            var page = page(cursor == null ? request : request.queryParam("cursor", cursor));
            seen.addAll(page.getList("items.number"));
            cursor = page.getString("next");
            between.run();
        } while (cursor != null);
        return seen;
    }

    /** A question that was asked. */
    final class Asked {
        final UUID id;
        final String number;

        private Asked(JsonPath body) {
            id = UUID.fromString(body.getString("id"));
            number = body.getString("number");
        }

        Asked does(RequestSpecification who, String action, Object body) {
            act(who, id, action, conference.read(id).getLong("version"), body).statusCode(200);
            return this;
        }

        Asked moderated(String action, Object body) {
            return does(moderator(), action, body);
        }

        /** By lan. */
        Asked answered(Map<String, Object> answer) {
            return moderated("assign", Map.of("official", lan))
                    .does(conference.official(lan), "take", null)
                    .does(conference.official(lan), "answer", answer);
        }

        Asked askedToo(HallRef hall) {
            conference
                    .clerk(hall)
                    .post(QUESTIONS + "/" + id + "/ask-too")
                    .then()
                    .statusCode(200);
            return this;
        }
    }
}
