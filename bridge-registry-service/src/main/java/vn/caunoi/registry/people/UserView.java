package vn.caunoi.registry.people;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;

/**
 * A person with an account, as browsers see it.
 *
 * @param bridgePoint code of the person's hall; null without one
 * @param topics codes of what an official answers
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
        long version) {
    static UserView of(PersonState person) {
        return new UserView(
                person.username(),
                person.displayName(),
                person.role(),
                person.bridgePoint(),
                person.topics(),
                person.onDuty(),
                person.enabled(),
                person.version());
    }
}
