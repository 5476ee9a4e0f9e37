package vn.caunoi.registry.setup;

import java.time.Instant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/**
 * What an empty hub begins with. Not logged and not printed.
 *
 * @param setupCode what the hub wrote into its log when it started
 */
@Schema(requiredProperties = {"setupCode", "title", "startsAt", "admin"})
public record FirstConference(
        @NotNull @Size(max = 100) String setupCode,
        @Text(max = 200) String title,
        @NotNull Instant startsAt,
        @NotNull @Valid Admin admin) {
    /**
     * The hub's first account.
     *
     * @param username small letters, digits, dot, dash and underscore; capitals are forgiven
     * @param password at least 8 characters, at most 72 bytes, and not the username
     */
    @Schema(
            name = "FirstAdmin",
            requiredProperties = {"username", "displayName", "password"})
    public record Admin(
            @Text(max = 64) String username,
            @Text(max = 200) String displayName,
            @NotNull @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "Admin";
        }
    }

    @Override
    public String toString() {
        return "FirstConference";
    }
}
