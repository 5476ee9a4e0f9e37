package vn.caunoi.registry.incident;

/** How far an incident is. Only forward, unless the same cause comes back soon after it was resolved: then it is open again. */
public enum IncidentState {
    /** Nobody sees to it yet. */
    OPEN,
    ACKNOWLEDGED,
    RESOLVED
}
