package vn.caunoi.registry.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In demo mode, puts the demo conference into an empty hub when the service starts. */
@ApplicationScoped
class DemoStart {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final boolean demo;
    private final Optional<Instant> startsAt;
    private final DemoSeeder seeder;
    private final Clock clock;

    /** @param startsAt when the demo conference starts; by default at eight this morning */
    DemoStart(
            @ConfigProperty(name = "caunoi.demo") boolean demo,
            @ConfigProperty(name = "caunoi.demo.starts-at") Optional<Instant> startsAt,
            DemoSeeder seeder,
            Clock clock) {
        this.demo = demo;
        this.startsAt = startsAt;
        this.seeder = seeder;
        this.clock = clock;
    }

    void seed(@Observes StartupEvent started) {
        if (demo) {
            seeder.seed(DemoConference.read(), startsAt.orElseGet(this::thisMorning));
        }
    }

    private Instant thisMorning() {
        return LocalDate.now(clock.withZone(HERE)).atTime(EIGHT).atZone(HERE).toInstant();
    }
}
