package vn.caunoi.registry.preparation;

/**
 * A kind of people that attend in the halls, as expected people and the roll call are counted by.
 *
 * @param code stays when the label changes
 */
public record AttendanceCategory(String code, String label) {}
