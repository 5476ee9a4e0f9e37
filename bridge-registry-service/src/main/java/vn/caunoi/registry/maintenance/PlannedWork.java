package vn.caunoi.registry.maintenance;

import java.time.Instant;
import java.util.UUID;

/** Work on a hall's line that is not over, announced for the hall or for what it hangs on. */
public record PlannedWork(UUID hall, Instant from, Instant until) {}
