package vn.caunoi.registry.registration;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import vn.caunoi.registry.preparation.AttendanceCategory;

/**
 * What a hall says of itself before the day; texts are null where nothing was said.
 *
 * @param equipment each kind once at most
 * @param expected each category once at most, also of categories that are no more
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RegistrationContent(
        String venue,
        String address,
        String chair,
        List<Contact> contacts,
        List<Equipment> equipment,
        String equipmentNote,
        List<Expected> expected,
        List<Guests> guests) {
    static final RegistrationContent NOTHING = new RegistrationContent(null, null, null, null, null, null, null, null);

    public RegistrationContent {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        equipment = equipment == null ? List.of() : List.copyOf(equipment);
        expected = expected == null ? List.of() : List.copyOf(expected);
        guests = guests == null ? List.of() : List.copyOf(guests);
    }

    /** What has to be there and is not: places, the chair, who sees to the line, equipment, a number for each category. */
    Set<Missing> missing(List<AttendanceCategory> categories) {
        var missing = EnumSet.noneOf(Missing.class);
        addIf(venue == null, Missing.VENUE, missing);
        addIf(address == null, Missing.ADDRESS, missing);
        addIf(chair == null, Missing.CHAIR, missing);
        addIf(contacts.stream().noneMatch(Contact::line), Missing.LINE_CONTACT, missing);
        for (var kind : EquipmentKind.values()) {
            kind.missing().ifPresent(without -> addIf(!has(kind), without, missing));
        }
        var told = expected.stream().map(Expected::category).collect(Collectors.toSet());
        addIf(!categories.stream().allMatch(category -> told.contains(category.code())), Missing.EXPECTED, missing);
        return missing;
    }

    private boolean has(EquipmentKind kind) {
        return equipment.stream().anyMatch(each -> each.kind() == kind && each.exists());
    }

    private static void addIf(boolean absent, Missing what, Set<Missing> missing) {
        if (absent) {
            missing.add(what);
        }
    }
}
