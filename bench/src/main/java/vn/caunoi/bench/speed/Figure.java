package vn.caunoi.bench.speed;

/**
 * One line of the table.
 *
 * @param part of the run that it comes from
 * @param unit of floor and hub
 * @param floor null where there is nothing to compare with
 * @param hub null where the floor is told by itself
 * @param aim null where none was set
 */
record Figure(String part, String what, String unit, Spread floor, Spread hub, Aim aim) {
    static Figure of(String part, String what, String unit, double value) {
        return new Figure(part, what, unit, null, Spread.single(value), Aim.NONE);
    }

    /** The hub's as a multiple of the floor's; null where either is missing. */
    Spread ratio() {
        return floor == null || hub == null ? null : hub.ratioTo(floor);
    }
}
