package vn.caunoi.registry.measure;

import java.time.Instant;
import java.util.List;

/** What was measured from {@code from} on, before {@code to}; halls by code. */
public record MeasurePage(Instant from, Instant to, List<MeasuredHall> items) {}
