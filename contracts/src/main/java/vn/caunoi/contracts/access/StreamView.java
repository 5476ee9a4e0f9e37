package vn.caunoi.contracts.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import vn.caunoi.contracts.registry.Role;

/** What a live stream is opened for: the {@code view} parameter. */
public enum StreamView {
    SCREEN(EnumSet.of(Role.SCREEN)),
    DESK(EnumSet.of(Role.CLERK, Role.OPERATOR)),
    BOARD(EnumSet.of(Role.OFFICIAL, Role.MODERATOR, Role.ADMIN)),
    LINES(EnumSet.of(Role.TECHNICIAN, Role.MODERATOR, Role.ADMIN)),
    CHAIR(EnumSet.of(Role.CHAIR));

    private final Set<Role> roles;

    StreamView(Set<Role> roles) {
        this.roles = roles;
    }

    public boolean openTo(Role role) {
        return roles.contains(role);
    }

    public static Optional<StreamView> of(String wireName) {
        for (var view : values()) {
            if (view.name().toLowerCase(Locale.ROOT).equals(wireName)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
