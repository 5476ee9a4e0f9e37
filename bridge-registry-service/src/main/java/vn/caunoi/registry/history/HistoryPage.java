package vn.caunoi.registry.history;

import java.time.Instant;
import java.util.List;

/**
 * All halls in figures: the provincial one, then the others by code.
 *
 * @param from the first instant of the time they are of
 * @param to the first instant after it; never later than now
 */
public record HistoryPage(Instant from, Instant to, List<HallSummary> items) {}
