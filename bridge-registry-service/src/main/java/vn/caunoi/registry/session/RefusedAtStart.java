package vn.caunoi.registry.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import vn.caunoi.kit.session.EndedSessions;
import vn.caunoi.registry.people.PersonService;

/** Refuses from the first request on whom the database says to refuse, also while Kafka can't be read. */
@ApplicationScoped
class RefusedAtStart {
    private final EndedSessions refused;
    private final SessionEnds ends;
    private final PersonService people;

    RefusedAtStart(EndedSessions refused, SessionEnds ends, PersonService people) {
        this.refused = refused;
        this.ends = ends;
        this.people = people;
    }

    void load(@Observes StartupEvent started) {
        ends.unexpired().forEach(end -> refused.end(end.session(), end.expiresAt()));
        people.disabledUsernames().forEach(username -> refused.enable(username, false));
    }
}
