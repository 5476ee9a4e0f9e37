package vn.caunoi.registry.device;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.NotSignedIn;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.conference.ConferenceService;
import vn.caunoi.registry.session.DeviceAccounts;

/**
 * Signs devices in: each has one session for life, named {@code device:<id>}, which is no account's name. What a device may do is
 * what its role may.
 */
@ApplicationScoped
public class DeviceDoor implements DeviceAccounts {
    private static final String PREFIX = "device:";

    private final DeviceRepository repository;
    private final Devices devices;
    private final ConferenceService conferences;
    private final BridgePointService halls;

    DeviceDoor(DeviceRepository repository, Devices devices, ConferenceService conferences, BridgePointService halls) {
        this.repository = repository;
        this.devices = devices;
        this.conferences = conferences;
        this.halls = halls;
    }

    /** Whose session that is; empty for people. */
    static Optional<UUID> id(Viewer viewer) {
        return viewer.username().startsWith(PREFIX)
                ? Optional.of(UUID.fromString(viewer.username().substring(PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public boolean isDevice(Viewer told) {
        return id(told).isPresent();
    }

    @Override
    @Transactional
    public Viewer current(Viewer told) {
        return id(told).flatMap(repository::findByIdOptional)
                .filter(device -> !device.isRevoked() && !isOver(device))
                .map(this::viewer)
                .orElseThrow(NotSignedIn::new);
    }

    @Override
    public void leave(Viewer device) {
        id(device).ifPresent(id -> devices.leave(id, device.username()));
    }

    /**
     * Whose token that is, signed in.
     *
     * @throws Problem 401 {@code device-unpaired} for nobody's, or a revoked device's; 409 {@code conference-over}
     */
    @Transactional
    public Viewer enter(DeviceToken token) {
        var device = repository.live(token).orElseThrow(() -> Problem.of(401, "device-unpaired"));
        if (isOver(device)) {
            throw Problem.of(409, "conference-over");
        }
        return viewer(device);
    }

    /** The device of that id, signed in; empty once it is revoked. */
    @Transactional
    public Optional<Viewer> find(UUID id) {
        return repository
                .findByIdOptional(id)
                .filter(device -> !device.isRevoked())
                .map(this::viewer);
    }

    /** What a signed-in device knows of itself. @throws Problem 403 for people */
    public static OwnDevice own(Viewer viewer) {
        var id = id(viewer).orElseThrow(() -> Problem.of(403, "forbidden"));
        return new OwnDevice(id, DeviceKind.valueOf(viewer.role().name()), viewer.displayName(), viewer.bridgePoint());
    }

    private boolean isOver(Device device) {
        return conferences.get(device.conference()).state() == ConferencePhase.CLOSED;
    }

    private Viewer viewer(Device device) {
        var hall = device.bridgePoint() == null
                ? null
                : halls.hall(device.conference(), device.bridgePoint()).orElseThrow();
        return new Viewer(
                device.session(),
                PREFIX + device.id(),
                device.name(),
                device.kind().role(),
                device.conference(),
                hall);
    }
}
