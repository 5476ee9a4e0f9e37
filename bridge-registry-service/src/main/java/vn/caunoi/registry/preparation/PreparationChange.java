package vn.caunoi.registry.preparation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;

/**
 * What the halls shall prepare: all of it.
 *
 * @param deadline until when halls shall be registered; null for none
 * @param categories in their order; numbers that halls gave for one that is left out are shown no more
 * @param remindDays so many days before the deadline halls that are behind are reminded; null for never by schedule
 */
@Schema(requiredProperties = "categories")
public record PreparationChange(
        @Schema(nullable = true) Instant deadline,
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid Category> categories,
        @Schema(nullable = true) @Size(max = 10) List<@NotNull @Min(0) @Max(60) Integer> remindDays) {
    /** @param code of a category that is there, which may get another label; null for a new one */
    @Schema(name = "AttendanceCategoryChange", requiredProperties = "label")
    public record Category(
            @Schema(nullable = true) @Pattern(regexp = "[A-Z0-9_]{1,40}")
            String code,

            @Text(max = 100) String label) {}

    /** @throws Problem 400 {@code invalid} that names every code and label that comes twice ({@code duplicate}) */
    List<AttendanceCategory> checkedCategories() {
        var faults = Problem.of(400, "invalid");
        var codes = new HashSet<String>();
        var labels = new HashSet<String>();
        var checked = new ArrayList<AttendanceCategory>();
        for (int i = 0; i < categories.size(); i++) {
            var category = categories.get(i);
            var label = TypedText.stored(category.label());
            if (category.code() != null && !codes.add(category.code())) {
                faults.field("categories[" + i + "].code", "duplicate");
            }
            if (!labels.add(label.toLowerCase(Locale.ROOT))) {
                faults.field("categories[" + i + "].label", "duplicate");
            }
            checked.add(new AttendanceCategory(category.code() == null ? freshCode() : category.code(), label));
        }
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
        return checked;
    }

    /** Each once, the earliest reminder first. */
    List<Integer> daysBefore() {
        return remindDays == null
                ? List.of()
                : remindDays.stream()
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
    }

    /** Of no meaning, and never one that was used: numbers of a category that is gone must not turn up under another. */
    private static String freshCode() {
        return UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
    }
}
