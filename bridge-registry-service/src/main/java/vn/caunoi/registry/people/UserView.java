package vn.caunoi.registry.people;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.registry.people.Account.Access;

/**
 * A person with an account, as browsers see it.
 *
 * @param bridgePoint code of the person's hall; null without one
 * @param topics codes of what an official answers
 * @param access what opens the account
 * @param lastSignInAt null before the first time
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UserView(
        String username,
        String displayName,
        Role role,
        @Schema(nullable = true) String bridgePoint,
        List<String> topics,
        boolean onDuty,
        boolean enabled,
        Access access,
        @Schema(nullable = true) Instant lastSignInAt,
        long version) {
    public static UserView of(Account account) {
        var person = account.person();
        return new UserView(
                person.username(),
                person.displayName(),
                person.role(),
                person.bridgePoint(),
                person.topics(),
                person.onDuty(),
                person.enabled(),
                account.access(),
                account.lastSignInAt(),
                person.version());
    }
}
