package vn.caunoi.registry.setup;

import java.time.Instant;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.TestTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.people.PersonService;
import vn.caunoi.registry.testing.RegistryTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Of an empty hub: each test empties it for itself alone, in a transaction that is rolled back. */
@RegistryTest
@TestTransaction
class SetupServiceTest {
    private static final Instant MORNING = Instant.parse("2031-04-28T01:00:00Z");

    @Inject
    SetupService setup;

    @Inject
    SetupCode code;

    @Inject
    PersonService people;

    @Inject
    EntityManager entities;

    @Test
    void whoever_knows_the_code_sets_it_up_and_becomes_its_administrator() {
        emptyTheHub();
        assertThat(setup.open()).isTrue();

        var conference = setup.setUp(with(code.shown(), "Quan.Tri", "một mật khẩu"));

        assertThat(conference.state()).isEqualTo(ConferencePhase.SCHEDULED);
        assertThat(conference.title()).isEqualTo("Tập huấn");
        assertThat(people.of(conference.id())).singleElement().satisfies(person -> {
            assertThat(person.username()).isEqualTo("quan.tri");
            assertThat(person.role()).isEqualTo(Role.ADMIN);
            assertThat(person.enabled()).isTrue();
        });
        assertThat(setup.open()).isFalse();
    }

    @Test
    void the_second_comes_too_late() {
        emptyTheHub();
        setup.setUp(with(code.shown(), "quantri", "một mật khẩu"));

        refused(with(code.shown(), "khac", "một mật khẩu"), 409, "already-set-up");
    }

    @Test
    void a_stranger_without_the_code_does_not_take_the_hub() {
        emptyTheHub();
        refused(with("K7QF-92MX-PB3D", "quantri", "một mật khẩu"), 403, "wrong-setup-code");

        assertThat(setup.open()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "quản trị, một mật khẩu, admin.username, username",
        "quantri, ngắn, admin.password, password-too-short",
        "quantri, ữữữữữữữữữữữữữữữữữữữữữữữữữ, admin.password, password-too-long",
        "quantri1, QuanTri1, admin.password, password-is-username",
        "quantri, caunoi-demo, admin.password, password-too-common"
    })
    void an_account_that_could_not_be_used_is_refused(String username, String password, String field, String fault) {
        emptyTheHub();
        assertThatThrownBy(() -> setup.setUp(with(code.shown(), username, password)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.fields()).singleElement().satisfies(wrong -> {
                        assertThat(wrong.field()).isEqualTo(field);
                        assertThat(wrong.code()).isEqualTo(fault);
                    });
                });
    }

    /** In the test's own transaction, which set-up methods are not part of. */
    private void emptyTheHub() {
        entities.createNativeQuery("delete from conference").executeUpdate();
    }

    private void refused(FirstConference wanted, int status, String why) {
        assertThatThrownBy(() -> setup.setUp(wanted)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.code()).isEqualTo(why);
        });
    }

    private static FirstConference with(String setupCode, String username, String password) {
        return new FirstConference(
                setupCode, " Tập huấn ", MORNING, new FirstConference.Admin(username, "Nguyễn Thị Mẫu", password));
    }
}
