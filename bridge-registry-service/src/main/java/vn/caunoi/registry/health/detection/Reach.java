package vn.caunoi.registry.health.detection;

/** How a hall's contact with the hub stands. */
enum Reach {
    UNKNOWN,
    THERE,
    SUSPECT,
    GONE
}
