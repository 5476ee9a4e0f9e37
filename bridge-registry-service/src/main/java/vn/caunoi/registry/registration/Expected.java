package vn.caunoi.registry.registration;

/**
 * How many people of a category a hall expects.
 *
 * @param category its code
 */
public record Expected(String category, int people) {}
