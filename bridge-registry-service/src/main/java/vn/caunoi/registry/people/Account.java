package vn.caunoi.registry.people;

import java.time.Instant;

import vn.caunoi.contracts.registry.PersonState;

/**
 * A person and how they get in.
 *
 * @param lastSignInAt null before the first time
 */
public record Account(PersonState person, Access access, Instant lastSignInAt) {
    /** What opens the account. */
    public enum Access {
        /** Nothing yet: to be invited. */
        NONE,
        /** A temporary password, which has to be replaced at the first sign-in. */
        TEMPORARY,
        /** A password that the person chose. */
        OWN
    }
}
