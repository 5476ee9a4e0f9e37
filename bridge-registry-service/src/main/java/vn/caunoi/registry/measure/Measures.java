package vn.caunoi.registry.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.caunoi.registry.bridgepoint.LineBoard;

/**
 * Keeps how the lines measure: one row a minute for each hall that was heard, whatever number of heartbeats came. Every
 * replica hears all halls, so whichever comes first keeps the minute.
 */
@ApplicationScoped
@Transactional
class Measures {
    private final MeasureRepository repository;
    private final LineBoard board;
    private final Clock clock;
    private final Duration keep;

    Measures(
            MeasureRepository repository,
            LineBoard board,
            Clock clock,
            @ConfigProperty(name = "caunoi.measures.keep") Duration keep) {
        this.repository = repository;
        this.board = board;
        this.clock = clock;
        this.keep = keep;
    }

    /** Keeps what was measured in the minute that has just ended. */
    void endMinute() {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(1, ChronoUnit.MINUTES);
        var periods = board.endPeriod();
        if (!periods.isEmpty()) {
            repository.keep(minute, periods);
        }
    }

    /** Lets go of what is too old to be asked for. */
    void forget() {
        repository.forgetBefore(clock.instant().minus(keep));
    }

    List<MeasuredHall> of(UUID conference, Instant from, Instant to) {
        return repository.between(conference, null, from, to);
    }

    List<MeasuredHall> of(UUID conference, String code, Instant from, Instant to) {
        return repository.between(conference, code, from, to);
    }
}
