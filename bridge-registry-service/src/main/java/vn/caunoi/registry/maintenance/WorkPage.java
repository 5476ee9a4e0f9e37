package vn.caunoi.registry.maintenance;

import java.util.List;

/** Announced work that is not over, or has been for less than a day, by when it begins. */
public record WorkPage(List<WorkView> items) {}
