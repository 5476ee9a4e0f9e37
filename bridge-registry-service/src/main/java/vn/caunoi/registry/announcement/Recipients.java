package vn.caunoi.registry.announcement;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.people.PersonService;

/** Whom announcements of a conference are for. */
@ApplicationScoped
class Recipients {
    private final BridgePointService halls;
    private final PersonService people;

    Recipients(BridgePointService halls, PersonService people) {
        this.halls = halls;
        this.people = people;
    }

    /** Who is there now: all halls, and all officials who may sign in. */
    Present of(UUID conference) {
        return new Present(
                halls.of(conference).stream()
                        .map(hall -> new HallRef(hall.code(), hall.name()))
                        .toList(),
                people.of(conference).stream()
                        .filter(person -> person.role() == Role.OFFICIAL && person.enabled())
                        .sorted(Comparator.comparing(PersonState::username))
                        .map(person -> new OfficialRef(person.username(), person.displayName()))
                        .toList());
    }

    record Present(List<HallRef> halls, List<OfficialRef> officials) {
        /** Of these, whom {@code announcement} is for and who has not acknowledged it. */
        Unacknowledged missing(AnnouncementState announcement) {
            return new Unacknowledged(
                    halls.stream()
                            .filter(hall -> announcement.reaches(hall.code())
                                    && !announcement.acknowledgedHalls().contains(hall.code()))
                            .toList(),
                    announcement.reachesOfficials()
                            ? officials.stream()
                                    .filter(official -> !announcement
                                            .acknowledgedOfficials()
                                            .contains(official.username()))
                                    .toList()
                            : List.of());
        }
    }
}
