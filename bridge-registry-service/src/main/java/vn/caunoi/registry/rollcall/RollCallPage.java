package vn.caunoi.registry.rollcall;

import java.util.Comparator;
import java.util.List;

import vn.caunoi.registry.preparation.AttendanceCategory;

/**
 * Who came into all halls.
 *
 * @param items those first that told nothing yet; then the provincial one, then by code
 * @param totals by category, in the conference's order
 * @param told how many halls have told
 */
public record RollCallPage(List<RollCallView> items, List<CategoryTotal> totals, Headcount total, int told) {
    /** A category's people in all halls that counted it. */
    public record CategoryTotal(String category, String label, Headcount count) {}

    /** @param halls the provincial one, then by code */
    static RollCallPage of(List<RollCallView> halls, List<AttendanceCategory> categories) {
        var totals = categories.stream()
                .map(category -> new CategoryTotal(
                        category.code(),
                        category.label(),
                        Headcount.sum(halls.stream()
                                .flatMap(hall -> hall.counts().stream())
                                .filter(each -> each.category().equals(category.code()) && each.invited() != null)
                                .map(each -> new Headcount(each.invited(), each.present(), each.absent()))
                                .toList())))
                .toList();
        return new RollCallPage(
                halls.stream()
                        .sorted(Comparator.comparing(hall -> hall.version() > 0))
                        .toList(),
                totals,
                Headcount.sum(totals.stream().map(CategoryTotal::count).toList()),
                (int) halls.stream().filter(hall -> hall.version() > 0).count());
    }
}
