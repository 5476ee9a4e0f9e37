package vn.caunoi.registry.device.pairing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.device.DeviceDoor;
import vn.caunoi.registry.device.DeviceKind;
import vn.caunoi.registry.device.DeviceToken;
import vn.caunoi.registry.device.Devices;
import vn.caunoi.registry.device.NewDevice;
import vn.caunoi.registry.device.ScreenView;
import vn.caunoi.registry.session.CodeGuesses;
import vn.caunoi.registry.session.DeviceSessions;

/** Lets a device in as a television is: it shows a code, and somebody who may enters that. */
@ApplicationScoped
class Pairings {
    /** That wait at once, of the whole hub. */
    static final int MOST = 2_000;

    private final PairingRepository repository;
    private final Devices devices;
    private final DeviceDoor door;
    private final BridgePointService halls;
    private final DeviceSessions sessions;
    private final CodeGuesses guesses;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Pairings(
            PairingRepository repository,
            Devices devices,
            DeviceDoor door,
            BridgePointService halls,
            DeviceSessions sessions,
            CodeGuesses guesses,
            Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.door = door;
        this.halls = halls;
        this.sessions = sessions;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** @param secret by which the device asks what became of it */
    record Begun(PairingCode code, DeviceToken secret, Instant expiresAt) {}

    /** @param token by which the device is known again from now on */
    record Entered(Viewer viewer, DeviceToken token) {}

    /** A new code. @throws Problem 429 {@code too-many-pairings} while too many wait */
    @Transactional
    Begun begin(DeviceKind kind) {
        var now = clock.instant();
        repository.deleteExpired(now);
        if (repository.count() >= MOST) {
            throw PairingGate.tooMany("60");
        }
        var code = PairingCode.make();
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = new DeviceToken(base64(bytes));
        var pairing = new Pairing(UuidV7.next(clock), kind, hash(code), secret.hash(), now);
        repository.persist(pairing);
        return new Begun(code, secret, pairing.expiresAt());
    }

    /**
     * What became of it; empty while it waits. Asked again, since an answer got lost, it says the same.
     *
     * @throws Problem 410 {@code pairing-over} for one that is too old or was revoked since, or that there never was
     */
    @Transactional
    Optional<Entered> look(DeviceToken secret) {
        var pairing = repository.of(secret.hash(), clock.instant()).orElseThrow(Pairings::over);
        if (pairing.device() == null) {
            return Optional.empty();
        }
        var viewer = door.find(pairing.device()).orElseThrow(Pairings::over);
        return Optional.of(new Entered(viewer, token(pairing)));
    }

    /**
     * Lets the device in that shows the code: to the clerk's own hall, or whatever hall the moderator says.
     *
     * @throws Problem 403 for another hall than the clerk's, and for a clerk who enters the chair's code; 404 {@code
     *     unknown-code}; 400 {@code invalid} where a screen's hall is missing or unknown; 429 {@code too-many-codes}; 409 as
     *     {@link Devices#add}
     */
    ScreenView letIn(Viewer by, NewScreen wanted) {
        var hall = hall(by, wanted.bridgePoint());
        var code = PairingCode.typed(wanted.code());
        guesses.requireNoPause(by.username());
        var paired = QuarkusTransaction.requiringNew().call(() -> {
            var pairing = repository.waiting(hash(code), clock.instant());
            return pairing.map(waiting -> claim(waiting, by, hall, wanted.name()));
        });
        // Once more: of many guesses made side by side only the first few shall get an answer. The right code is spent
        // by now.
        if (paired.isEmpty()) {
            guesses.requireNoPause(by.username());
            guesses.wrong(by.username());
            throw Problem.of(404, "unknown-code");
        }
        guesses.right(by.username());
        return paired.get();
    }

    private ScreenView claim(Pairing pairing, Viewer by, String hall, String name) {
        if (pairing.kind() == DeviceKind.CHAIR && by.role() == Role.CLERK) {
            throw Problem.of(403, "forbidden");
        }
        if (pairing.kind() == DeviceKind.SCREEN && hall == null) {
            throw Problem.of(400, "invalid").field("bridgePoint", "required");
        }
        var of = pairing.kind() == DeviceKind.SCREEN ? hall : null;
        var device =
                devices.add(new NewDevice(by.conference(), pairing.kind(), of, name, token(pairing), by.username()));
        pairing.claim(device.id(), clock.instant());
        return device;
    }

    private String hall(Viewer by, String named) {
        if (by.role() == Role.CLERK) {
            if (by.bridgePoint() == null || named != null && !by.isFrom(named)) {
                throw Problem.of(403, "forbidden");
            }
            return by.bridgePoint().code();
        }
        if (named != null && halls.hall(by.conference(), named).isEmpty()) {
            throw Problem.of(400, "invalid").field("bridgePoint", "unknown-hall", named);
        }
        return named;
    }

    /** The same at any time, so that it need not be kept until the device fetches it. */
    private DeviceToken token(Pairing pairing) {
        return new DeviceToken(base64(sessions.mac("token of the device paired as " + pairing.id())));
    }

    private byte[] hash(PairingCode code) {
        return sessions.mac("pairing code " + code.value());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Problem over() {
        return Problem.of(410, "pairing-over");
    }
}
