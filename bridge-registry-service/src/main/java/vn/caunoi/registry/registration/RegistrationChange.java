package vn.caunoi.registry.registration;

import java.util.List;
import java.util.stream.Stream;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.registry.preparation.AttendanceCategory;

/**
 * What a hall shall be like: all of it, null where nothing is said. What is missing is no fault; the hall is not registered
 * then.
 *
 * @param acknowledged whether the invitation was received; null leaves that as it is
 * @param ready whether the hall is ready; null leaves that as it is
 */
@Schema(requiredProperties = {"contacts", "equipment", "expected", "guests"})
public record RegistrationChange(
        @Schema(nullable = true) Boolean acknowledged,

        @Schema(nullable = true) @Text(max = 200, required = false)
        String venue,

        @Schema(nullable = true) @Text(max = 300, required = false)
        String address,

        @Schema(nullable = true) @Text(max = 200, required = false)
        String chair,

        @NotNull @Size(max = 10) List<@NotNull @Valid ContactChange> contacts,
        @NotNull @Size(max = 10) List<@NotNull @Valid EquipmentChange> equipment,

        @Schema(nullable = true) @Text(max = 1_000, required = false)
        String equipmentNote,

        @NotNull @Size(max = 30) List<@NotNull @Valid ExpectedChange> expected,
        @NotNull @Size(max = 300) List<@NotNull @Valid GuestsChange> guests,
        @Schema(nullable = true) Boolean ready) {
    /** @param phone a Vietnamese number as people write it */
    @Schema(requiredProperties = {"name", "phone", "line"})
    public record ContactChange(
            @Text(max = 120) String name,

            @Schema(nullable = true) @Text(max = 120, required = false)
            String position,

            @Text(max = 40) String phone,

            @Schema(nullable = true) @Text(max = 200, required = false)
            String mail,

            @NotNull Boolean line) {}

    /** @param words what it is, where a number does not tell */
    @Schema(requiredProperties = "kind")
    public record EquipmentChange(
            @NotNull EquipmentKind kind,
            @Schema(nullable = true) @Min(0) @Max(99) Integer count,

            @Schema(nullable = true) @Text(max = 200, required = false)
            String words) {}

    /** @param category code of one of the conference's */
    public record ExpectedChange(
            @NotNull @Size(max = 40) String category,
            @NotNull @Min(0) @Max(10_000) Integer people) {}

    @Schema(requiredProperties = {"commune", "people"})
    public record GuestsChange(
            @Text(max = 120) String commune,

            @Schema(nullable = true) @Text(max = 200, required = false)
            String who,

            @NotNull @Min(0) @Max(10_000) Integer people) {}

    /**
     * @param before what the hall said so far: numbers of categories that are no more are kept
     * @throws Problem 400 {@code invalid} with the fields at fault
     */
    RegistrationContent checked(List<AttendanceCategory> categories, RegistrationContent before) {
        var faults = Problem.of(400, "invalid");
        var checkedContacts = new CheckedContacts(contacts, faults).all();
        var checkedEquipment = new CheckedCounts(faults).equipment(equipment);
        var checkedExpected = new CheckedCounts(faults).expected(expected, categories);
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
        var kept = before.expected().stream().filter(former -> categories.stream()
                .noneMatch(each -> each.code().equals(former.category())));
        return new RegistrationContent(
                TypedText.stored(venue),
                TypedText.stored(address),
                TypedText.stored(chair),
                checkedContacts,
                checkedEquipment,
                TypedText.stored(equipmentNote),
                Stream.concat(checkedExpected.stream(), kept).toList(),
                guests.stream()
                        .map(each -> new Guests(
                                TypedText.stored(each.commune()), TypedText.stored(each.who()), each.people()))
                        .toList());
    }
}
