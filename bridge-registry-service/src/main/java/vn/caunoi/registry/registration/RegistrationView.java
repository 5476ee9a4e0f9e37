package vn.caunoi.registry.registration;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.registry.preparation.AttendanceCategory;

/**
 * What a hall says of itself before the day. A chair reads code, name, venue and chair alone; of what nobody has said there
 * is nothing.
 *
 * @param version rises with what the hall says; 0 for nothing said yet
 * @param late whether it was, or is by now, registered after the deadline
 * @param missing what keeps it from being registered
 * @param categories of the conference, in their order
 * @param communeNames those of the hall that are known by name
 */
@Schema(
        name = "Registration",
        requiredProperties = {"code", "name"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationView(
        String code,
        String name,
        Long version,
        RegistrationState state,
        Boolean late,
        Instant deadline,
        Set<Missing> missing,
        Instant acknowledgedAt,
        String acknowledgedBy,
        Instant registeredAt,
        Instant testedAt,
        Instant readyAt,
        String readyBy,
        Instant changedAt,
        String changedBy,
        String venue,
        String address,
        String chair,
        List<ContactView> contacts,
        List<Equipment> equipment,
        String equipmentNote,
        List<Expected> expected,
        List<Guests> guests,
        List<AttendanceCategory> categories,
        List<String> communeNames) {
    static RegistrationView of(PreparedHall prepared, Instant now) {
        var hall = prepared.hall();
        var told = prepared.told();
        var content = told.content();
        var categories = prepared.asked().categories();
        return new RegistrationView(
                hall.code(),
                hall.name(),
                told.version(),
                prepared.state(),
                prepared.isLate(now),
                prepared.asked().deadline(),
                told.missing(categories),
                told.acknowledgedAt(),
                told.acknowledgedBy(),
                told.registeredAt(),
                told.testedAt(),
                told.readyAt(),
                told.readyBy(),
                told.changedAt(),
                told.changedBy(),
                content.venue(),
                content.address(),
                content.chair(),
                content.contacts().stream().map(ContactView::of).toList(),
                content.equipment(),
                content.equipmentNote(),
                content.expected().stream()
                        .filter(each -> categories.stream()
                                .anyMatch(category -> category.code().equals(each.category())))
                        .toList(),
                content.guests(),
                categories,
                hall.communeNames());
    }

    static RegistrationView forChair(PreparedHall prepared) {
        var content = prepared.told().content();
        return new RegistrationView(
                prepared.hall().code(),
                prepared.hall().name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                content.venue(),
                null,
                content.chair(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
