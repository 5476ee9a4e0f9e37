package vn.caunoi.notification.log;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import vn.caunoi.kit.session.SessionFeed;

/** Up once the state of every conference is in memory, and which sessions have ended. */
@Readiness
@ApplicationScoped
public class LogReadiness implements HealthCheck {
    private final LogReaders readers;
    private final SessionFeed sessions;

    LogReadiness(LogReaders readers, SessionFeed sessions) {
        this.readers = readers;
        this.sessions = sessions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("log")
                .status(readers.ready() && sessions.caughtUp())
                .build();
    }
}
