/**
 * Judges from signs of life whether each hall is in touch with the hub: what is known of a hall goes in as a {@link
 * vn.caunoi.registry.health.detection.Signal}, what follows from it comes out as a {@link
 * vn.caunoi.registry.health.detection.Finding}. Plain Java: no clock, thread, database or framework, so that a day can be
 * replayed in a second and the same signals always give the same findings.
 */
package vn.caunoi.registry.health.detection;
