package vn.caunoi.registry.rollcall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.preparation.AttendanceCategory;

/** Who came, all of it; a category that is left out is not counted yet. */
public record RollCallChange(@NotNull @Size(max = 30) List<@NotNull @Valid Count> counts) {
    /**
     * @param category code of one of the conference's
     * @param absent null to have it reckoned
     */
    @Schema(
            name = "RollCallCountChange",
            requiredProperties = {"category", "invited", "present"})
    public record Count(
            @NotNull @Size(max = 40) String category,
            @NotNull @Min(0) @Max(10_000) Integer invited,
            @NotNull @Min(0) @Max(10_000) Integer present,
            @Schema(nullable = true) @Min(0) @Max(10_000) Integer absent) {}

    /** @throws Problem 400 {@code invalid} that names every category that is none, or comes twice */
    List<Attendance> checked(List<AttendanceCategory> categories) {
        Set<String> known = categories.stream().map(AttendanceCategory::code).collect(Collectors.toSet());
        var faults = Problem.of(400, "invalid");
        var told = new HashSet<String>();
        for (int i = 0; i < counts.size(); i++) {
            var category = counts.get(i).category();
            if (!known.contains(category)) {
                faults.field("counts[" + i + "].category", "unknown-category");
            } else if (!told.add(category)) {
                faults.field("counts[" + i + "].category", "duplicate");
            }
        }
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
        return counts.stream()
                .map(each -> new Attendance(each.category(), each.invited(), each.present(), each.absent()))
                .toList();
    }
}
