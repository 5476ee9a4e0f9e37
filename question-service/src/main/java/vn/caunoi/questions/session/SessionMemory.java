package vn.caunoi.questions.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;

import vn.caunoi.kit.session.EndedSessions;

/** Refuses ended and former sessions and disabled accounts also after a restart without Kafka, whose records say it otherwise. */
@ApplicationScoped
class SessionMemory {
    private final EndedSessions sessions;
    private final EndedSessionStore store;

    SessionMemory(EndedSessions sessions, EndedSessionStore store) {
        this.sessions = sessions;
        this.store = store;
    }

    /** Before the feed from Kafka starts, so that what it brings is newer. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        store.all().forEach(ended -> sessions.end(ended.session(), ended.expiresAt()));
        store.since().forEach(sessions::refuseBefore);
        store.disabled().forEach(username -> sessions.enable(username, false));
        sessions.onEnd(store::add);
    }
}
