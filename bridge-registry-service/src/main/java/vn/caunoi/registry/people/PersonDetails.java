package vn.caunoi.registry.people;

import java.util.List;

import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;

/**
 * Who a person is to the conference.
 *
 * @param bridgePoint code of the person's hall; null without one
 * @param topics codes of what an official answers; never null
 */
public record PersonDetails(String displayName, Role role, String bridgePoint, List<String> topics) {
    public PersonDetails {
        topics = List.copyOf(topics);
    }

    public static PersonDetails of(PersonState person) {
        return new PersonDetails(person.displayName(), person.role(), person.bridgePoint(), person.topics());
    }
}
