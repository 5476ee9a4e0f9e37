package vn.caunoi.registry.health;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.bridgepoint.WatchedHall;

/** Takes heartbeats in, and gives out what they may come with. */
@ApplicationScoped
class Heartbeats {
    private final BridgePointService halls;
    private final HeartbeatTokens tokens;
    private final HeartbeatGate gate;
    private final HeartbeatWire wire;
    private final LineWatch watch;

    Heartbeats(
            BridgePointService halls, HeartbeatTokens tokens, HeartbeatGate gate, HeartbeatWire wire, LineWatch watch) {
        this.halls = halls;
        this.tokens = tokens;
        this.gate = gate;
        this.wire = wire;
        this.watch = watch;
    }

    /**
     * One of the session's own hall. As long as the hall is watched, the database is not asked.
     *
     * @throws Problem 404, 409 {@code not-watched}, or as {@link HeartbeatGate#pass}
     */
    void bySession(UUID conference, String code, Heartbeat heartbeat) {
        gate.pass(conference, code, heartbeat);
        var hall = watch.find(conference, code).orElseGet(() -> begin(conference, code));
        wire.heard(hall.id(), heartbeat);
    }

    /** @throws Problem 401 for no hall's token, 403 for another hall's, 429 for too many wrong ones, and as {@link #bySession} */
    void byToken(String code, String token, Heartbeat heartbeat) {
        var hall = tokens.holder(token).orElseThrow(() -> Problem.of(401, "wrong-token"));
        if (!hall.code().equals(code)) {
            throw Problem.of(403, "forbidden");
        }
        bySession(hall.conference(), code, heartbeat);
    }

    /**
     * A new token for the hall; the former one ends.
     *
     * @param by username of who makes it
     * @throws Problem 404 when the conference has no hall of that code
     */
    String newToken(UUID conference, String code, String by) {
        return tokens.make(halls.get(conference, code).id(), by);
    }

    /** A hall that is heard before it was looked for. */
    private WatchedHall begin(UUID conference, String code) {
        BridgePointState known = halls.get(conference, code);
        var hall = halls.watched(known.id()).orElseThrow(() -> Problem.of(409, "not-watched"));
        watch.watch(hall);
        return hall;
    }
}
