package vn.caunoi.registry.rollcall;

/**
 * How many people of a category came.
 *
 * @param category its code
 * @param invited how many were to come
 * @param present how many are there
 * @param absent how many it was said are away; null where nobody said it
 */
record Attendance(String category, int invited, int present, Integer absent) {
    /** As it was said; else who was invited and is not there, which is nobody when more came than were invited. */
    int away() {
        return absent != null ? absent : Math.max(0, invited - present);
    }
}
