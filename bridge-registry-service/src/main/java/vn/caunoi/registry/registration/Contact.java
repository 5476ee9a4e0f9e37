package vn.caunoi.registry.registration;

/**
 * Whom to call in a hall.
 *
 * @param position what they do; null for nothing said
 * @param phone in E.164
 * @param mail null for none
 * @param line whether they see to the line: one of a hall at most
 */
public record Contact(String name, String position, String phone, String mail, boolean line) {
    /** Not for logs: who it is. */
    @Override
    public String toString() {
        return "Contact";
    }
}
