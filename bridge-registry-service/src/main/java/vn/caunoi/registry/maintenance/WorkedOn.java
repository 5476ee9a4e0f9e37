package vn.caunoi.registry.maintenance;

import java.util.UUID;

/**
 * What is worked on: one of the two, the other null.
 *
 * @param upstream then the work is on the lines of all halls that hang on it
 */
record WorkedOn(UUID hall, UUID upstream) {}
