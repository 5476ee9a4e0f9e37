package vn.caunoi.registry.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

/** Conferences from before there were reading addresses get theirs at the first start: others must be told of it, too. */
@ApplicationScoped
class ReadingKeyStart {
    private final ConferenceService conferences;

    ReadingKeyStart(ConferenceService conferences) {
        this.conferences = conferences;
    }

    void start(@Observes StartupEvent event) {
        conferences.ids().forEach(conferences::openForReading);
    }
}
