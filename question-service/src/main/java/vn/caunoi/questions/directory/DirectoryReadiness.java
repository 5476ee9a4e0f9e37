package vn.caunoi.questions.directory;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the directory was filled; Kafka may be away after that. Ready also where the registry has nothing to tell
 * yet: a hub without a conference must come up, or nobody could make one in it. Asking is answered 503 until then.
 */
@Readiness
class DirectoryReadiness implements HealthCheck {
    private final DirectoryFilling filling;
    private final DirectoryFeed feed;

    DirectoryReadiness(DirectoryFilling filling, DirectoryFeed feed) {
        this.filling = filling;
        this.feed = feed;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("directory")
                .status(filling.done() || feed.caughtUp())
                .build();
    }
}
