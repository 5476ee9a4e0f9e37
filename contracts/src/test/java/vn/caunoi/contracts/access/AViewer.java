package vn.caunoi.contracts.access;

import java.util.Locale;
import java.util.UUID;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;

/** The people of the access tables. */
enum AViewer {
    CLERK_OF_THE_HALL(Role.CLERK, AQuestion.BIEN_HOA),
    CLERK_OF_ANOTHER(Role.CLERK, new HallRef("740", "Long Thành")),
    OPERATOR(Role.OPERATOR, null),
    /** Holds the question where anybody does. */
    OFFICIAL_LAN(Role.OFFICIAL, null),
    /** Another official; adviser or approver where a question says so. */
    OFFICIAL_MINH(Role.OFFICIAL, null),
    MODERATOR(Role.MODERATOR, null),
    CHAIR(Role.CHAIR, null),
    SCREEN_OF_THE_HALL(Role.SCREEN, AQuestion.BIEN_HOA),
    SCREEN_OF_ANOTHER(Role.SCREEN, new HallRef("740", "Long Thành")),
    TECHNICIAN(Role.TECHNICIAN, null),
    ADMIN(Role.ADMIN, null);

    static final UUID CONFERENCE = new UUID(0, 1);
    static final String MINH = "official.minh";

    private final Role role;
    private final HallRef hall;

    AViewer(Role role, HallRef hall) {
        this.role = role;
        this.hall = hall;
    }

    Viewer of(UUID conference) {
        var username =
                switch (this) {
                    case OFFICIAL_LAN -> AQuestion.LAN.username();
                    case OFFICIAL_MINH -> MINH;
                    default -> name().toLowerCase(Locale.ROOT);
                };
        return new Viewer(new UUID(0, 7), username, username, role, conference, hall);
    }

    Viewer here() {
        return of(CONFERENCE);
    }
}
