package vn.caunoi.registry.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.ScreenEvent;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.conference.ConferenceService;
import vn.caunoi.registry.session.DeviceSessions;

/** The screens of halls and the chair's devices; what screens are told goes out as a {@link ScreenEvent}. */
@ApplicationScoped
public class Devices {
    /** Of one hall, and of the chair. */
    static final int MOST = 20;

    private static final Duration REVOKED_SHOWN = Duration.ofHours(12);

    private final DeviceRepository repository;
    private final ConferenceService conferences;
    private final BridgePointService halls;
    private final DeviceSessions sessions;
    private final Reports reports;
    private final Outbox outbox;
    private final Clock clock;

    Devices(
            DeviceRepository repository,
            ConferenceService conferences,
            BridgePointService halls,
            DeviceSessions sessions,
            Reports reports,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.conferences = conferences;
        this.halls = halls;
        this.sessions = sessions;
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Lets a device in.
     *
     * @throws Problem 409 {@code conference-over}, 409 {@code too-many-screens}
     */
    @Transactional
    public ScreenView add(NewDevice wanted) {
        // Held, so that of two who pair at once the second counts the first.
        if (conferences.hold(wanted.conference()).state() == ConferencePhase.CLOSED) {
            throw Problem.of(409, "conference-over");
        }
        var count = repository.count(wanted.conference(), wanted.kind(), wanted.bridgePoint());
        if (count >= MOST) {
            throw Problem.of(409, "too-many-screens", MOST);
        }
        var named = wanted.name() == null ? wanted.named(numbered(wanted.kind(), count + 1)) : wanted;
        var device = new Device(UuidV7.next(clock), UuidV7.next(clock), named, clock.instant());
        repository.persist(device);
        tell(device);
        return view(device);
    }

    private static String numbered(DeviceKind kind, long number) {
        return (kind == DeviceKind.SCREEN ? "Màn hình " : "Bàn chủ trì ") + number;
    }

    /** Those that the viewer looks after: a clerk those of the own hall. */
    @Transactional
    List<ScreenView> of(Viewer viewer) {
        return repository.of(viewer.conference(), clock.instant().minus(REVOKED_SHOWN)).stream()
                .filter(device -> looksAfter(viewer, device))
                .map(this::view)
                .toList();
    }

    /** @throws Problem as {@link #tell(Viewer, UUID, BiConsumer)} */
    ScreenView set(Viewer by, UUID id, Settings settings) {
        return tell(by, id, (device, now) -> device.set(settings, now));
    }

    /** @throws Problem as {@link #tell(Viewer, UUID, BiConsumer)} */
    ScreenView reload(Viewer by, UUID id) {
        return tell(by, id, Device::reload);
    }

    /** @param text null to take away what it shows. @throws Problem as {@link #tell(Viewer, UUID, BiConsumer)} */
    ScreenView show(Viewer by, UUID id, String text) {
        return tell(by, id, (device, now) -> device.show(text, now));
    }

    /**
     * @throws Problem 404 when the conference has none of that id, 403 for another hall's, 409 {@code no-screen} for the chair's,
     *     409 {@code screen-revoked}
     */
    private ScreenView tell(Viewer by, UUID id, BiConsumer<Device, Instant> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var device = locked(by, id);
            if (device.kind() != DeviceKind.SCREEN) {
                throw Problem.of(409, "no-screen");
            }
            if (device.isRevoked()) {
                throw Problem.of(409, "screen-revoked");
            }
            change.accept(device, clock.instant());
            tell(device);
            return view(device);
        });
    }

    /** Its token opens nothing any more and its session ends, here at once. @throws Problem 404, 403 as above */
    void revoke(Viewer by, UUID id) {
        end(by.username(), () -> Optional.of(locked(by, id)));
    }

    /** Somebody signed out at the device itself. */
    void leave(UUID id, String name) {
        end(name, () -> repository.locked(id));
    }

    private void end(String by, Supplier<Optional<Device>> wanted) {
        var end = QuarkusTransaction.requiringNew()
                .call(() -> wanted.get().filter(device -> !device.isRevoked()).map(device -> {
                    device.revoke(by, clock.instant());
                    tell(device);
                    reports.forget(device.id());
                    return sessions.end(device.session());
                }));
        end.ifPresent(sessions::refuse);
    }

    private Device locked(Viewer by, UUID id) {
        var device = repository
                .locked(id)
                .filter(known -> known.conference().equals(by.conference()))
                .orElseThrow(() -> Problem.of(404, "not-found"));
        if (!looksAfter(by, device)) {
            throw Problem.of(403, "forbidden");
        }
        return device;
    }

    private static boolean looksAfter(Viewer viewer, Device device) {
        return viewer.role() != Role.CLERK || device.kind() == DeviceKind.SCREEN && viewer.isFrom(device.bridgePoint());
    }

    private void tell(Device device) {
        if (device.kind() == DeviceKind.SCREEN) {
            outbox.append(ScreenRecords.record(device));
        }
    }

    private ScreenView view(Device device) {
        return ScreenView.of(device, hall(device), reports.last(device).orElse(null), clock.instant());
    }

    private HallRef hall(Device device) {
        return device.bridgePoint() == null
                ? null
                : halls.hall(device.conference(), device.bridgePoint()).orElseThrow();
    }
}
