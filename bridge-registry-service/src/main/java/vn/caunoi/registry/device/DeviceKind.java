package vn.caunoi.registry.device;

import vn.caunoi.contracts.registry.Role;

/** What a device without a person is for. */
public enum DeviceKind {
    /** Shows answers in a hall. */
    SCREEN(Role.SCREEN),
    /** Lies on the chair's table. */
    CHAIR(Role.CHAIR);

    private final Role role;

    DeviceKind(Role role) {
        this.role = role;
    }

    /** As whom it is signed in. */
    public Role role() {
        return role;
    }
}
