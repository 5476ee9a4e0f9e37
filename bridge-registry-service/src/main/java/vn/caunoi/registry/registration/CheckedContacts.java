package vn.caunoi.registry.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.PhoneNumber;
import vn.caunoi.kit.text.TypedText;

/** Whom to call, as it was typed; what is wrong with it goes into {@code faults}. */
record CheckedContacts(List<RegistrationChange.ContactChange> typed, Problem faults) {
    // What a mail server will make of it nobody knows before it tries (RFC 5321, 4.1.2).
    private static final Pattern MAIL = Pattern.compile("[^\\s@\"<>(),;:]+@[^\\s@\"<>(),;:]+\\.[^\\s@\"<>(),;:.]+");

    List<Contact> all() {
        var contacts = new ArrayList<Contact>();
        var lines = 0;
        for (int i = 0; i < typed.size(); i++) {
            var contact = typed.get(i);
            if (contact.line() && ++lines > 1) {
                faults.field("contacts[" + i + "].line", "one-line-contact");
            }
            contacts.add(new Contact(
                    TypedText.stored(contact.name()),
                    TypedText.stored(contact.position()),
                    phone(contact.phone(), "contacts[" + i + "].phone"),
                    mail(contact.mail(), "contacts[" + i + "].mail"),
                    contact.line()));
        }
        return contacts;
    }

    private String phone(String phone, String field) {
        var number = PhoneNumber.parse(phone);
        if (number.isEmpty()) {
            faults.field(field, "phone");
        }
        return number.map(PhoneNumber::e164).orElse(null);
    }

    private String mail(String mail, String field) {
        var address = TypedText.stored(mail);
        if (address != null && !MAIL.matcher(address).matches()) {
            faults.field(field, "mail");
        }
        return address;
    }
}
