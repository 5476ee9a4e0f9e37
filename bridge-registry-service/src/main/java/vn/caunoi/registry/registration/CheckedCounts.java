package vn.caunoi.registry.registration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.registry.preparation.AttendanceCategory;

/** How much of what there is, as it was typed; what is wrong with it goes into {@code faults}. */
record CheckedCounts(Problem faults) {
    List<Equipment> equipment(List<RegistrationChange.EquipmentChange> typed) {
        var kinds = new HashSet<EquipmentKind>();
        IntStream.range(0, typed.size())
                .filter(i -> !kinds.add(typed.get(i).kind()))
                .forEach(i -> faults.field("equipment[" + i + "].kind", "duplicate"));
        return typed.stream()
                .map(each -> new Equipment(each.kind(), each.count(), TypedText.stored(each.words())))
                .toList();
    }

    List<Expected> expected(List<RegistrationChange.ExpectedChange> typed, List<AttendanceCategory> categories) {
        Set<String> known = categories.stream().map(AttendanceCategory::code).collect(Collectors.toSet());
        var told = new HashSet<String>();
        for (int i = 0; i < typed.size(); i++) {
            var category = typed.get(i).category();
            if (!known.contains(category)) {
                faults.field("expected[" + i + "].category", "unknown-category");
            } else if (!told.add(category)) {
                faults.field("expected[" + i + "].category", "duplicate");
            }
        }
        return typed.stream()
                .map(each -> new Expected(each.category(), each.people()))
                .toList();
    }
}
