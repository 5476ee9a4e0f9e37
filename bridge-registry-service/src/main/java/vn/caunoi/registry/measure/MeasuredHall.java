package vn.caunoi.registry.measure;

import java.util.List;

/**
 * The minutes of one hall, oldest first.
 *
 * @param minutes only those in which something was measured
 */
public record MeasuredHall(String code, List<MeasuredMinute> minutes) {}
