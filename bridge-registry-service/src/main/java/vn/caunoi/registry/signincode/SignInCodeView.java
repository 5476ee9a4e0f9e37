package vn.caunoi.registry.signincode;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code to be read out.
 *
 * @param code six digits
 */
@Schema(name = "SignInCode")
public record SignInCodeView(String code, Instant expiresAt) {
    /** Not for logs: the code is in it. */
    @Override
    public String toString() {
        return "SignInCodeView";
    }
}
