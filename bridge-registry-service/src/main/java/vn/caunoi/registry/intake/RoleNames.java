package vn.caunoi.registry.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.caunoi.contracts.registry.Role;

/** What roles are called in a spreadsheet. */
final class RoleNames {
    private static final Map<Role, String> NAMES = new EnumMap<>(Map.of(
            Role.CLERK, "Tổ thư ký",
            Role.OPERATOR, "Trực điện thoại",
            Role.OFFICIAL, "Người trả lời",
            Role.MODERATOR, "Điều phối",
            Role.TECHNICIAN, "Kỹ thuật đường truyền",
            Role.CHAIR, "Chủ trì",
            Role.SCREEN, "Màn hình",
            Role.ADMIN, "Quản trị"));

    private RoleNames() {}

    static String of(Role role) {
        return NAMES.get(role);
    }

    /** By its name or its code, whatever its case and diacritics. */
    static Optional<Role> named(String text) {
        var folded = Folded.of(text);
        return Arrays.stream(Role.values())
                .filter(role -> Folded.of(NAMES.get(role)).equals(folded)
                        || Folded.of(role.name()).equals(folded))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(Role.values()).map(NAMES::get).collect(Collectors.joining(", "));
    }
}
