package vn.caunoi.registry.health;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** How those who ask the lines themselves speak with those who judge them. */
@ApplicationScoped
public class LineReports {
    private final LineWatch watch;
    private final LampWriter writer;

    LineReports(LineWatch watch, LampWriter writer) {
        this.watch = watch;
        this.writer = writer;
    }

    /** All watched halls by id, with their conference. */
    public Map<UUID, UUID> watched() {
        return watch.all();
    }

    /** From now on probes of these halls' lines are sent where the detectors want them, and of no others. */
    public void probed(Set<UUID> halls) {
        watch.probed(halls);
    }

    /**
     * A probe of the hall's line was answered, or was given up.
     *
     * @param round that of {@link LineProber#probe}; 0 for one of the regular probes
     * @param attempt which of the round's probes it was, from 1; 0 for a regular one
     */
    public void probeEnded(UUID hall, long round, int attempt, boolean answered) {
        watch.probeEnded(hall, round, attempt, answered);
    }

    /** Whether this replica writes what the lamps show: one does, or none while the database is away. */
    public boolean writesLamps() {
        return writer.leads();
    }
}
