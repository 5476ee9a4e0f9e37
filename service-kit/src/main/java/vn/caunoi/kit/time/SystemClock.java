package vn.caunoi.kit.time;

import java.time.Clock;
import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.arc.DefaultBean;

/** The hub's time: UTC in milliseconds, which is what its databases and its JSON keep. */
@ApplicationScoped
public class SystemClock {
    @Produces
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
