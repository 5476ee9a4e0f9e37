package vn.caunoi.registry.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.PersonState;

/** Whom an invitation is for. */
@Schema(name = "Invited")
public record InvitedView(String username, String displayName) {
    static InvitedView of(PersonState person) {
        return new InvitedView(person.username(), person.displayName());
    }
}
