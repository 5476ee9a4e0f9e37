package vn.caunoi.registry.bridgepoint;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;

/** The halls of a conference; each change goes out as a {@link BridgePointEvent}. */
@ApplicationScoped
@Transactional
public class BridgePointService {
    private final BridgePointRepository repository;
    private final LineChanges changes;
    private final Outbox outbox;
    private final Event<LampChange> lampChanges;
    private final Clock clock;

    BridgePointService(
            BridgePointRepository repository,
            LineChanges changes,
            Outbox outbox,
            Event<LampChange> lampChanges,
            Clock clock) {
        this.repository = repository;
        this.changes = changes;
        this.outbox = outbox;
        this.lampChanges = lampChanges;
        this.clock = clock;
    }

    public void add(BridgePoint bridgePoint) {
        repository.persist(bridgePoint);
        outbox.append(record(bridgePoint.event()));
    }

    /** The hall's code and name; empty when the conference has no hall of that code. */
    public Optional<HallRef> hall(UUID conference, String code) {
        return repository
                .byCode(conference, code)
                .map(BridgePoint::state)
                .map(hall -> new HallRef(hall.code(), hall.name()));
    }

    /** The provincial hall, then the others by code. */
    public List<BridgePointState> of(UUID conference) {
        return repository.of(conference).stream().map(BridgePoint::state).toList();
    }

    /** All halls whose lines are watched, of every conference. */
    public List<WatchedHall> watched() {
        return repository.watched().stream().map(BridgePoint::watched).toList();
    }

    /** Halls whose lamp says something, though nobody watches their line. */
    public List<UUID> litButUnwatched() {
        return repository.litButUnwatched();
    }

    /** The hall, if its line is watched. */
    public Optional<WatchedHall> watched(UUID id) {
        return repository.watched(id).map(BridgePoint::watched);
    }

    public Optional<BridgePointState> find(UUID id) {
        return repository.findByIdOptional(id).map(BridgePoint::state);
    }

    /** Empty when the conference has no hall of that code. */
    public Optional<BridgePointState> find(UUID conference, String code) {
        return repository.byCode(conference, code).map(BridgePoint::state);
    }

    /** @throws Problem 404 when the conference has no hall of that code */
    public BridgePointState get(UUID conference, String code) {
        return repository.byCode(conference, code).map(BridgePoint::state).orElseThrow(BridgePointService::unknown);
    }

    /**
     * What the lamps of the conference's halls showed in that time, by the hall's id: their changes, oldest first, and before
     * them the last earlier one of each lamp. A hall whose lamps never changed is missing.
     *
     * @param until the first instant after that time
     */
    public Map<UUID, List<LineChange>> changes(UUID conference, Instant from, Instant until) {
        return changes.of(conference, from, until);
    }

    /** Watched halls whose own lamp has shown DOWN, with the same cause, since before that time. */
    public List<BridgePointState> downSince(Instant before) {
        return repository.watched().stream()
                .map(BridgePoint::state)
                .filter(hall -> hall.health().state() == Line.DOWN && changes.steadySince(hall.id(), before))
                .toList();
    }

    /** Says how the hall's own line stands; nothing happens when that is known, or when the hall is gone. */
    public void health(UUID id, LineState line) {
        repository.locked(id).ifPresent(hall -> {
            var before = hall.state().health();
            hall.health(line, clock.instant()).ifPresent(event -> changed(event, Lamp.HEALTH, before));
        });
    }

    /** Tells the hall's open pages {@code token} over the stream, and over nothing else. */
    public void practise(UUID id, String token) {
        repository
                .locked(id)
                .map(hall -> hall.practise(token, clock.instant()))
                .ifPresent(event -> outbox.append(record(event)));
    }

    /** @throws Problem 404 when the conference has no hall of that code */
    BridgePointState video(UUID conference, String code, VideoWord word, String by) {
        var hall = repository.lockedByCode(conference, code).orElseThrow(BridgePointService::unknown);
        var before = hall.state().video();
        var event = hall.video(word, by, clock.instant());
        changed(event, Lamp.VIDEO, before);
        return event.bridgePoint();
    }

    /** Its equipment was asked itself; nothing happens when that is known, when people's word counts for more, or the hall is gone. */
    public void codec(UUID id, CodecWord word) {
        repository.locked(id).ifPresent(hall -> {
            var before = hall.state().video();
            hall.video(word, clock.instant()).ifPresent(event -> changed(event, Lamp.VIDEO, before));
        });
    }

    private void changed(BridgePointEvent event, Lamp lamp, LineState before) {
        var change = new LampChange(event.bridgePoint(), lamp, before, event.at());
        changes.add(change.hall().id(), lamp, change.now(), event.at());
        outbox.append(record(event));
        lampChanges.fire(change);
    }

    /**
     * Adds and changes halls of that conference.
     *
     * @param wanted by code; at most one provincial hall may be left when all are changed
     */
    public void describe(UUID conference, Map<String, BridgePointDetails> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var known = repository.lockedOf(conference).stream()
                .collect(Collectors.toMap(hall -> hall.state().code(), Function.identity()));
        // The provincial one last, and what was before it written by then: the database wants one at most at any
        // moment.
        var order = wanted.entrySet().stream()
                .sorted(Comparator.comparing(change -> change.getValue().provincial()))
                .toList();
        for (var change : order) {
            if (change.getValue().provincial()) {
                repository.flush();
            }
            var hall = known.get(change.getKey());
            if (hall == null) {
                add(hall(conference, change.getKey(), change.getValue(), now));
            } else {
                hall.describe(change.getValue(), now)
                        .map(BridgePointService::record)
                        .ifPresent(outbox::append);
            }
        }
    }

    private BridgePoint hall(UUID conference, String code, BridgePointDetails details, Instant now) {
        return new BridgePoint(
                UuidV7.next(clock),
                conference,
                code,
                details.name(),
                details.provincial(),
                details.communes(),
                details.communeNames(),
                now);
    }

    /** Gives {@code to} the same halls with their communes as {@code from} has, with both lamps UNKNOWN. */
    public void copy(UUID from, UUID to, Instant now) {
        for (var hall : of(from)) {
            add(new BridgePoint(
                    UuidV7.next(clock),
                    to,
                    hall.code(),
                    hall.name(),
                    hall.provincial(),
                    hall.communes(),
                    hall.communeNames(),
                    now));
        }
        // People refer to halls by their code, in the same transaction.
        repository.flush();
    }

    static OutboxRecord record(BridgePointEvent event) {
        var hall = event.bridgePoint();
        return new OutboxRecord(
                Topic.BRIDGE_POINTS, hall.id().toString(), hall.conference(), BridgePointEvent.TYPE, event);
    }

    private static Problem unknown() {
        return Problem.of(404, "not-found");
    }
}
