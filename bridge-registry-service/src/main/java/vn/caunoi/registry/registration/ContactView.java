package vn.caunoi.registry.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.PhoneNumber;

/**
 * Whom to call in a hall.
 *
 * @param phone in E.164
 * @param phoneShown to be read: 0999 000 001
 */
@Schema(
        name = "Contact",
        requiredProperties = {"name", "phone", "phoneShown", "line"})
public record ContactView(
        String name,
        @Schema(nullable = true) String position,
        String phone,
        String phoneShown,
        @Schema(nullable = true) String mail,
        boolean line) {
    public static ContactView of(Contact contact) {
        return new ContactView(
                contact.name(),
                contact.position(),
                contact.phone(),
                new PhoneNumber(contact.phone()).shown(),
                contact.mail(),
                contact.line());
    }

    /** Not for logs: who it is. */
    @Override
    public String toString() {
        return "ContactView";
    }
}
