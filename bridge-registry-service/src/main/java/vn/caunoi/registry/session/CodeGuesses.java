package vn.caunoi.registry.session;

import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.session.SignInThrottle.Attempt;

/** Slows down an account that tries one code after another, as {@link SignInThrottle} does for passwords. */
@ApplicationScoped
public class CodeGuesses {
    private static final String CODES = "codes";

    private final SignInThrottle throttle;

    CodeGuesses(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    /** @throws Problem 429 {@code too-many-codes} with Retry-After after several wrong ones */
    public void requireNoPause(String username) {
        throttle.pause(new Attempt(username, CODES)).ifPresent(pause -> {
            var seconds = Long.toString(pause.plusMillis(999).toSeconds());
            throw Problem.of(429, "too-many-codes", seconds).header("Retry-After", seconds);
        });
    }

    public void wrong(String username) {
        throttle.failed(new Attempt(username, CODES));
    }

    public void right(String username) {
        throttle.succeeded(new Attempt(username, CODES));
    }
}
