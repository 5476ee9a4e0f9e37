package vn.caunoi.registry.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import vn.caunoi.registry.conference.ConferenceService;

/** Tells whoever reads the log of an empty hub how to set it up. */
@ApplicationScoped
class SetupStart {
    private static final Logger LOG = Logger.getLogger(SetupStart.class);

    private final boolean demo;
    private final ConferenceService conferences;
    private final SetupCode code;

    SetupStart(@ConfigProperty(name = "caunoi.demo") boolean demo, ConferenceService conferences, SetupCode code) {
        this.demo = demo;
        this.conferences = conferences;
        this.code = code;
    }

    void tell(@Observes StartupEvent started) {
        if (!demo && conferences.isEmpty()) {
            LOG.infof("This hub is empty. Set it up on its page /setup with the code %s", code.shown());
        }
    }
}
