package vn.caunoi.notification.log;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up once the state of every conference is in memory. */
@Readiness
@ApplicationScoped
public class LogReadiness implements HealthCheck {
    private final LogReaders readers;

    LogReadiness(LogReaders readers) {
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("log").status(readers.ready()).build();
    }
}
