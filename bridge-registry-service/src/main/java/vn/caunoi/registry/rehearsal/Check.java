package vn.caunoi.registry.rehearsal;

import java.util.Set;

import vn.caunoi.contracts.registry.Role;

/** What a hall's rehearsal has to show. The hub ticks what it sees by itself; the rest is for people to say. */
public enum Check {
    /** The hall's screen has received the stream. */
    SCREEN(Set.of()),
    /** A question of the hall's form has gone all the way through Kafka. */
    FORM(Set.of()),
    /** The secretary's page has received the stream. */
    STREAM(Set.of()),
    /** A call of the hall was taken down; or an operator says that it was heard. */
    HOTLINE(Set.of(Role.OPERATOR, Role.MODERATOR)),
    /** The hall's line is up. */
    HEARTBEAT(Set.of()),
    SOUND(Set.of(Role.CLERK, Role.TECHNICIAN, Role.MODERATOR)),
    PICTURE(Set.of(Role.CLERK, Role.TECHNICIAN, Role.MODERATOR));

    private final Set<Role> people;

    Check(Set<Role> people) {
        this.people = people;
    }

    /** Whether people of that role may tick it, and take the tick back. */
    boolean isSaidBy(Role role) {
        return people.contains(role);
    }
}
