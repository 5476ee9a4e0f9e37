package vn.caunoi.e2e.faults;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.caunoi.e2e.HubUnderTest;
import vn.caunoi.standalone.Hub;

/**
 * People ask and answer while everything breaks once, and nothing that must hold is broken. The long run is {@link LongFaults}. It
 * has a hub of its own, and waits most of the time: the longest of all, it goes first, and the others go on beside it.
 */
@Order(1)
@ExtendWith(HubUnderTest.class)
class FaultsIT {
    private static final double ASKED_PER_SECOND = 2;

    /** @param others which stays to the end, and so has to be there first: all servers of a process share its PostgreSQL's programs */
    @Test
    void nothing_is_lost_doubled_or_shown_wrongly_whatever_breaks(Hub others) throws Exception {
        try (var run = new FaultRun("short").begin(ASKED_PER_SECOND, 1)) {
            for (var fault : Faults.quick()) {
                run.run(fault);
            }
            run.end();
        }
    }
}
