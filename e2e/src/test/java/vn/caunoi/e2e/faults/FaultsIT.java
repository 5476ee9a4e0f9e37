package vn.caunoi.e2e.faults;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** People ask and answer while everything breaks once, and nothing that must hold is broken. The long run is {@link LongFaults}. */
@Isolated("it wants the machine for itself")
class FaultsIT {
    private static final double ASKED_PER_SECOND = 2;

    @Test
    void nothing_is_lost_doubled_or_shown_wrongly_whatever_breaks() throws Exception {
        try (var run = new FaultRun("short").begin(ASKED_PER_SECOND, 1)) {
            for (var fault : Faults.quick()) {
                run.run(fault);
            }
            run.end();
        }
    }
}
