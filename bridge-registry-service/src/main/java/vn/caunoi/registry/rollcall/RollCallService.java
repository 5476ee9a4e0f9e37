package vn.caunoi.registry.rollcall;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.registry.preparation.PreparationService;
import vn.caunoi.registry.registration.RegistrationService;

/** Who came into the halls on the day. */
@ApplicationScoped
@Transactional
class RollCallService {
    private final RollCallRepository repository;
    private final RegistrationService registrations;
    private final PreparationService preparations;
    private final Clock clock;

    RollCallService(
            RollCallRepository repository,
            RegistrationService registrations,
            PreparationService preparations,
            Clock clock) {
        this.repository = repository;
        this.registrations = registrations;
        this.preparations = preparations;
        this.clock = clock;
    }

    RollCallPage all(UUID conference) {
        var told = repository.toldOf(conference);
        return RollCallPage.of(
                registrations.of(conference).stream()
                        .map(hall -> RollCallView.of(
                                hall, told.getOrDefault(hall.hall().id(), Told.NOTHING)))
                        .toList(),
                preparations.of(conference).categories());
    }

    /** @throws Problem 404 when the conference has no hall of that code */
    RollCallView of(UUID conference, String code) {
        var prepared = registrations.get(conference, code);
        return RollCallView.of(
                prepared,
                repository
                        .findByIdOptional(prepared.hall().id())
                        .map(RollCall::told)
                        .orElse(Told.NOTHING));
    }

    /**
     * @param by who tells it, as people read it
     * @throws Problem 404 when the conference has no hall of that code, 412 when it has another version, 400 with the fields
     *     at fault
     */
    RollCallView tell(UUID conference, String code, EntityVersion version, RollCallChange change, String by) {
        var prepared = registrations.get(conference, code);
        var rollCall = repository.locked(prepared.hall().id());
        version.requireMatch(rollCall.told().version());
        rollCall.tell(change.checked(prepared.asked().categories()), by, clock.instant());
        return RollCallView.of(prepared, rollCall.told());
    }
}
