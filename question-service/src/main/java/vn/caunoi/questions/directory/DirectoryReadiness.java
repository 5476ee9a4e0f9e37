package vn.caunoi.questions.directory;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the directory was filled; Kafka may be away after that. */
@Readiness
class DirectoryReadiness implements HealthCheck {
    private final DirectoryFilling filling;

    DirectoryReadiness(DirectoryFilling filling) {
        this.filling = filling;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("directory").status(filling.done()).build();
    }
}
