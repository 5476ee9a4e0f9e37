package vn.caunoi.questions.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.hotline.Hotline;
import vn.caunoi.questions.sql.Sql;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PhoneErasureTest extends ServiceTest {
    private static final String PHONE = "0999 000 077";

    @Inject
    PhoneErasure erasure;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private TestConference conference;
    private UUID question;

    @BeforeEach
    void somebodyCallsIn() {
        conference = TestConference.live();
        question = Hotline.calledIn(conference, "Ai niêm phong hòm phiếu?", PHONE);
        Hotline.call(
                        conference.as(Role.OPERATOR),
                        "LINE_TROUBLE",
                        "bridgePoint",
                        "731",
                        "note",
                        "Gọi lại máy bàn 0251.3822.501, trước 10 giờ")
                .then()
                .statusCode(201);
    }

    @Test
    void numbers_go_once_their_conference_is_closed_for_long_enough_and_the_questions_stay() {
        conference.phase(ConferencePhase.CLOSED);

        assertThat(erasure.erase(clock.instant().plusSeconds(1))).isGreaterThanOrEqualTo(3);

        assertThat(numbers()).isZero();
        assertThat(note()).isEqualTo("Gọi lại máy bàn …, trước 10 giờ");
        assertThat(conference.read(question).getString("text")).isEqualTo("Ai niêm phong hòm phiếu?");
        conference.as(Role.OPERATOR).get(Hotline.CALLS).then().statusCode(200);
    }

    @Test
    void they_stay_while_it_goes_on_and_for_a_while_after_it() {
        erasure.erase(clock.instant().plusSeconds(1));
        assertThat(numbers()).isEqualTo(2);

        conference.phase(ConferencePhase.CLOSED);
        erasure.erase(clock.instant().minus(Duration.ofDays(90)));

        assertThat(numbers()).isEqualTo(2);
        assertThat(note()).contains("0251.3822.501");
    }

    private long numbers() {
        return sql.number(
                "select (select count(caller_phone) from question where conference = ?1)"
                        + " + (select count(caller_phone) from hotline_call where conference = ?1)",
                conference.id());
    }

    private String note() {
        return sql.rows("select note from hotline_call where conference = ?1 and note is not null", conference.id())
                .get(0)
                .get(0, String.class);
    }
}
