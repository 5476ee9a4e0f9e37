package vn.caunoi.registry.intake;

/**
 * What somebody typed.
 *
 * @param text in normal form C, without blanks around it and double ones in it; never empty
 * @param at where it stands, as a fault names it
 */
record Cell(String text, String at) {
    /** Says of what may be empty that it shall be. */
    static final String NOTHING = "-";

    boolean isNothing() {
        return text.equals(NOTHING) || text.equals("–");
    }
}
