package vn.caunoi.registry.session;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;

/** A stranger guesses, from the owner's own address: the owner gets in all the same. */
@RegistryTest
class KnownBrowserTest {
    private static final String ADDRESS = "203.0.113.77";

    @Inject
    Hub hub;

    private TestConference conference;

    @BeforeEach
    void makeConference() {
        conference = hub.conference();
    }

    @Test
    void a_browser_in_which_the_owner_has_signed_in_before_does_not_wait_for_a_strangers_guesses() {
        var known = known(conference.clerk());
        guess(conference.clerk(), null, SignInThrottle.FREE + 3);

        assertThat(signIn(conference.clerk(), Hub.PASSWORD, null)).isEqualTo(429);
        assertThat(signIn(conference.clerk(), Hub.PASSWORD, known)).isEqualTo(204);
    }

    @Test
    void guesses_in_a_known_browser_are_counted_too() {
        var known = known(conference.clerk());
        guess(conference.clerk(), known, SignInThrottle.FREE);

        assertThat(signIn(conference.clerk(), Hub.PASSWORD, known)).isEqualTo(429);
    }

    @Test
    void a_browser_that_is_known_for_one_account_is_a_stranger_to_the_others() {
        var known = known(conference.official());
        guess(conference.clerk(), null, SignInThrottle.FREE);

        assertThat(signIn(conference.clerk(), Hub.PASSWORD, known)).isEqualTo(429);
        assertThat(signIn(conference.clerk(), Hub.PASSWORD, known.replace('.', 'x')))
                .isEqualTo(429);
    }

    private static String known(String username) {
        return Browser.signIn(username, Hub.PASSWORD, ADDRESS, null).getCookie(KnownBrowsers.COOKIE);
    }

    private static void guess(String username, String known, int times) {
        for (int i = 0; i < times; i++) {
            signIn(username, "đoán mò " + i, known);
        }
    }

    private static int signIn(String username, String password, String known) {
        return Browser.signIn(username, password, ADDRESS, known).statusCode();
    }
}
