package vn.caunoi.questions.hotline;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;

@QuarkusTest
class CommuneResourceTest extends ServiceTest {
    private static final String COMMUNES = "/api/v1/hotline/communes";
    private TestConference conference;

    @BeforeAll
    void meet() {
        conference = TestConference.live();
    }

    @Test
    void communes_come_with_their_halls_in_the_order_of_the_alphabet() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> conference
                .as(Role.OPERATOR)
                .get(COMMUNES)
                .then()
                .statusCode(200)
                .body("items.commune", contains("phường Bến Lá", "phường Cầu Mơ", "phường Đồi Mây"))
                .body("items.bridgePoint.code", contains("731", "731", "732")));
    }

    @ParameterizedTest
    @EnumSource
    void operators_and_moderators_look_them_up(Role role) {
        var who = role == Role.CLERK ? conference.clerk(BIEN_HOA) : conference.as(role);

        assertThat(who.get(COMMUNES).statusCode())
                .isEqualTo(role == Role.OPERATOR || role == Role.MODERATOR ? 200 : 403);
    }
}
