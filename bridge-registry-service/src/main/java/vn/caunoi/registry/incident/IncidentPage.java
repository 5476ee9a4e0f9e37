package vn.caunoi.registry.incident;

import java.util.List;

/** Incidents, those that want somebody first in front; of resolved ones the last resolved. */
public record IncidentPage(List<IncidentView> items) {}
