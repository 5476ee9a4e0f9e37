package vn.caunoi.contracts.registry;

/**
 * What the tiers of a conference are called, in small letters as within a sentence.
 *
 * @param lead the one that leads, for example “tỉnh”
 * @param hall the one whose halls are connected, for example “thành phố”
 * @param unit the one that asks through them, for example “xã, phường”
 */
public record TierNames(String lead, String hall, String unit) {
    /** What holds until somebody says otherwise: the tier of the halls changes from one conference to the next. */
    public static final TierNames DEFAULT = new TierNames("tỉnh", "địa phương", "xã, phường");

    public TierNames {
        lead = lead == null ? "tỉnh" : lead;
        hall = hall == null ? "địa phương" : hall;
        unit = unit == null ? "xã, phường" : unit;
    }
}
