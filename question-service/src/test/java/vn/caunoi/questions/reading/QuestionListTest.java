package vn.caunoi.questions.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.DemoQuestion;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class QuestionListTest extends ServiceTest {
    private static final String QUESTIONS = "/api/v1/questions";
    private TestConference conference;
    private String lan;
    private final List<String> numbers = new ArrayList<>();

    /** Ten from Biên Hòa, and from Long Khánh one that is private and one that lan holds. */
    @BeforeEach
    void meet() {
        if (conference != null) {
            return; // before all would be before the test knows the service's address
        }
        conference = TestConference.live();
        lan = conference.official("lan", false, "COUNTING");
        for (var question : DemoQuestion.all().subList(0, 10)) {
            numbers.add(conference.ask(question.text()).getString("number"));
        }
        numbers.add(conference
                .askAs(conference.clerk(LONG_KHANH), "Đơn tố cáo riêng tư", "private", true)
                .getString("number"));
        var held = conference.askAs(conference.clerk(LONG_KHANH), "Khoá hòm phiếu thế nào?", "topic", "BALLOT_BOX");
        numbers.add(held.getString("number"));
        act(conference.as(Role.MODERATOR), UUID.fromString(held.getString("id")), "assign", 1, Map.of("official", lan))
                .statusCode(200);
    }

    @Test
    void the_newest_come_first() {
        var newestFirst = new ArrayList<>(numbers);
        Collections.reverse(newestFirst);

        list(moderator()).body("items.number", equalTo(newestFirst)).body("next", equalTo(null));
    }

    @Test
    void pages_follow_one_another_without_repeating_or_missing_any() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = moderator().queryParam("limit", 5);
            var page = list(cursor == null ? request : request.queryParam("cursor", cursor))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.number"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).hasSize(numbers.size()).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void a_list_is_narrowed_by_status_topic_hall_and_official() {
        var held = List.of(numbers.get(11));

        list(moderator().queryParam("status", "ASSIGNED,IN_PROGRESS")).body("items.number", equalTo(held));
        list(moderator().queryParam("topic", "BALLOT_BOX,SEALS")).body("items.number", equalTo(held));
        list(moderator().queryParam("assignee", lan)).body("items.number", equalTo(held));
        list(conference.official(lan).queryParam("assignee", "me")).body("items.number", equalTo(held));
        list(moderator().queryParam("bridgePoint", "732")).body("items.size()", equalTo(2));
        list(moderator().queryParam("bridgePoint", "732").queryParam("status", "SUBMITTED"))
                .body("items.number", equalTo(List.of(numbers.get(10))));
        list(moderator().queryParam("status", "")).body("items.size()", equalTo(numbers.size()));
    }

    @Test
    void among_topics_none_stands_for_what_is_not_classified() {
        list(moderator().queryParam("topic", "none"))
                .body("items.number", not(hasItem(numbers.get(11))))
                .body("items.size()", equalTo(numbers.size() - 1));
        list(moderator().queryParam("topic", "none,BALLOT_BOX")).body("items.size()", equalTo(numbers.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"khoa hom phieu", "KHÓA HÒM", "khoá hòm", "Khoa\u0301 ho\u0300m"})
    void text_is_found_however_it_is_typed(String text) {
        list(moderator().queryParam("q", text)).body("items.number", equalTo(List.of(numbers.get(11))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "100%", "!"})
    void wildcards_are_only_characters(String text) {
        list(moderator().queryParam("q", text)).body("items.number", not(hasItem(numbers.get(11))));
    }

    @Test
    void a_question_is_found_by_its_number_with_or_without_the_hyphen() {
        list(moderator().queryParam("q", numbers.get(2))).body("items.number", hasItem(numbers.get(2)));
        list(moderator().queryParam("q", numbers.get(2).replace("-", "")))
                .body("items.number", hasItem(numbers.get(2)));
    }

    @Test
    void another_halls_private_question_is_not_there_for_a_clerk() {
        list(conference.clerk(BIEN_HOA)).body("items.number", not(hasItem(numbers.get(10))));
        list(conference.clerk(BIEN_HOA).queryParam("q", "tố cáo")).body("items.size()", equalTo(0));
        list(conference.clerk(LONG_KHANH)).body("items.number", hasItem(numbers.get(10)));
    }

    @Test
    void who_holds_another_halls_question_is_not_told_by_a_filter() {
        list(conference.clerk(BIEN_HOA).queryParam("assignee", lan)).body("items.size()", equalTo(0));
        list(conference.clerk(LONG_KHANH).queryParam("assignee", lan)).body("items.size()", equalTo(1));
    }

    @Test
    void another_conference_sees_nothing_of_this_one() {
        var other = TestConference.live();

        list(other.as(Role.MODERATOR)).body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=NEW",
                "status=SUBMITTED,,ASSIGNED",
                "limit=0",
                "limit=201",
                "limit=ten",
                "limit=-1",
                "cursor=abc",
                "topic=a%2Fb",
                "flag=owed,forgotten",
                "flag=OWED",
                "flag=owed,",
                "sort=size",
                "sort=WEIGHT",
                "assignee=a%20b",
                "bridgePoint=%27"
            })
    void a_malformed_value_is_refused_naming_it(String query) {
        moderator()
                .urlEncodingEnabled(false)
                .get(QUESTIONS + "?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:caunoi:problem:invalid"))
                .body("errors.field", hasItem(query.substring(0, query.indexOf('='))));
    }

    @Test
    void a_text_to_find_is_not_too_long_and_has_no_control_characters() {
        moderator().queryParam("q", "a".repeat(201)).get(QUESTIONS).then().statusCode(400);
        moderator().queryParam("q", "a\u0000b").get(QUESTIONS).then().statusCode(400);
    }

    private RequestSpecification moderator() {
        return conference.as(Role.MODERATOR);
    }

    private static ValidatableResponse list(RequestSpecification who) {
        return who.get(QUESTIONS).then().statusCode(200);
    }
}
