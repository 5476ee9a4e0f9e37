package vn.caunoi.registry.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;

/**
 * What somebody types to sign in: a password, or the code that a moderator read out. Not logged and not printed.
 *
 * @param code six digits, with whatever blank or dash between
 * @param next the password to have from now on; wanted where the one that was typed is a temporary one
 */
@Schema(requiredProperties = "username")
public record SignIn(
        @Text(max = 100) String username,
        @Text(max = 200, required = false) String password,
        @Text(max = 20, required = false) String code,
        @Text(max = 200, required = false) String next) {

    /** @throws Problem 400 {@code invalid} unless there is one of the two */
    void requireOneSecret() {
        if (password == null && code == null) {
            throw Problem.of(400, "invalid").field("password", "required");
        }
        if (password != null && code != null) {
            throw Problem.of(400, "invalid").field("code", "password-or-code");
        }
        if (next != null && password == null) {
            throw Problem.of(400, "invalid").field("password", "required");
        }
    }

    @Override
    public String toString() {
        return "SignIn";
    }
}
