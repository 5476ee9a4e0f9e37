package vn.caunoi.registry.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.Records;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

@RegistryTest
class ReadingResourceTest {
    private static final String READING = "/api/v1/conference/reading";
    private static final String KEY = "[0-9a-hjkmnp-tv-z]{13}";

    @Inject
    Hub hub;

    @Inject
    Records records;

    private TestConference conference;
    private String moderator;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
    }

    @Test
    void every_conference_has_an_address_of_its_own() {
        var address = address();
        assertThat(address).matches(java.util.regex.Pattern.quote(SessionKeysResource.ORIGIN) + "/r/" + KEY);

        conference = hub.conference();
        moderator = Browser.session(conference.moderator());
        assertThat(address()).isNotEqualTo(address);
    }

    @Test
    void the_moderator_makes_another_one_which_ends_the_former() throws IOException {
        var former = address();

        renew("\"1\"").statusCode(200).body("address", notNullValue());

        assertThat(address()).isNotEqualTo(former);
        await().atMost(Duration.ofSeconds(20)).until(() -> told().size() == 2);
        assertThat(SessionKeysResource.ORIGIN + "/r/" + told().get(0)).isEqualTo(former);
        assertThat(SessionKeysResource.ORIGIN + "/r/" + told().get(1)).isEqualTo(address());
    }

    @Test
    void only_the_version_seen_is_renewed() {
        renew("\"7\"").statusCode(412);
        Browser.page(moderator)
                .post(READING + "/renew?origin=" + SessionKeysResource.ORIGIN)
                .then()
                .statusCode(428);
    }

    @Test
    void it_leads_to_the_hub_alone() {
        Browser.page(moderator)
                .get(READING + "?origin=https://elsewhere.example")
                .then()
                .statusCode(400);
        Browser.page(moderator).get(READING).then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}: read {1}, renew {2}")
    @CsvSource({
        "CLERK,      403, 403",
        "OFFICIAL,   403, 403",
        "OPERATOR,   403, 403",
        "CHAIR,      403, 403",
        "TECHNICIAN, 403, 403",
        "SCREEN,     200, 403",
        "ADMIN,      200, 403"
    })
    void each_role_does_what_is_theirs(String role, int read, int renew) {
        var somebody =
                switch (role) {
                    case "CLERK" -> conference.clerk();
                    case "OFFICIAL" -> conference.official();
                    case "ADMIN" -> conference.admin();
                    default -> hub.add(conference, role, "731");
                };
        moderator = Browser.session(somebody);

        Browser.page(moderator)
                .get(READING + "?origin=" + SessionKeysResource.ORIGIN)
                .then()
                .statusCode(read);
        renew("\"1\"").statusCode(renew);
        var seen = Browser.page(moderator)
                .get("/api/v1/conference")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(seen).doesNotContain("readingKey");
    }

    private String address() {
        return Browser.page(moderator)
                .get(READING + "?origin=" + SessionKeysResource.ORIGIN)
                .then()
                .statusCode(200)
                .body("code.path", matchesPattern("(M\\d+ \\d+h\\d+v1h-\\d+z)+"))
                .extract()
                .path("address");
    }

    private ValidatableResponse renew(String version) {
        return Browser.page(moderator)
                .header("If-Match", version)
                .post(READING + "/renew?origin=" + SessionKeysResource.ORIGIN)
                .then();
    }

    /** The keys that were told, in order. */
    private List<String> told() throws IOException {
        return records.of(Topic.CONFERENCES, conference.id().toString()).stream()
                .map(record -> {
                    try {
                        return EventJson.read(record.value(), ConferenceEvent.class)
                                .conference()
                                .readingKey();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .distinct()
                .toList();
    }
}
