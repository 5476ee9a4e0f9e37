package vn.caunoi.registry.probe;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.health.TokenBucket;
import vn.caunoi.registry.probe.allowed.NotAllowed;
import vn.caunoi.registry.probe.allowed.Objection;
import vn.caunoi.registry.probe.allowed.Targets;
import vn.caunoi.registry.probe.sending.Senders;

/** What people want to be asked of the halls: looked at before anything is asked. */
@ApplicationScoped
class ProbeRequests {
    private static final double TRIALS_PER_SECOND = 0.5;
    private static final double TRIALS_AT_ONCE = 5;
    /** So long a name may take to be looked up. */
    private static final long PATIENCE_MS = 3_000;

    private final Probes probes;
    private final ProbeBoard board;
    private final BridgePointService halls;
    private final Targets targets;
    private final Senders senders;
    private final Clock clock;
    private final Map<String, TokenBucket> trials = new ConcurrentHashMap<>();

    ProbeRequests(
            Probes probes, ProbeBoard board, BridgePointService halls, Targets targets, Senders senders, Clock clock) {
        this.probes = probes;
        this.board = board;
        this.halls = halls;
        this.targets = targets;
        this.senders = senders;
        this.clock = clock;
    }

    /** @throws Problem 404 when the conference has no hall of that code */
    HallProbesView get(UUID conference, String code) {
        var hall = halls.get(conference, code).id();
        return view(hall, probes.get(hall));
    }

    /** @throws Problem 404, 409 {@code no-probes}, 400 for what may not be asked, 412 */
    HallProbesView replace(UUID conference, String code, EntityVersion version, ProbesChange change, String by) {
        var hall = halls.get(conference, code).id();
        version.requireMatch(probes.get(hall).version());
        requireAllowed(change.items());
        var wanted = change.items().stream().map(ProbeChange::probe).toList();
        return view(hall, probes.replace(hall, version, wanted, by));
    }

    /** @throws Problem 404, 429 {@code too-many-trials}, 409 {@code no-probes}, 400 for what may not be asked */
    CompletionStage<ProbeResultView> trial(UUID conference, String code, ProbeChange change, String by) {
        halls.get(conference, code);
        requireRoom(by);
        requireAllowed("", change, Problem.of(400, "invalid"));
        return senders.send(change.target(), Duration.ofMillis(change.timeoutMs()))
                .thenApply(outcome -> ProbeResultView.of(outcome, clock.instant(), null));
    }

    private HallProbesView view(UUID hall, Probes.Plan plan) {
        var results = board.of(hall);
        return new HallProbesView(
                plan.version(),
                targets.allowed(),
                plan.probes().stream()
                        .map(probe -> ProbeView.of(probe, results.get(probe.key())))
                        .toList());
    }

    private void requireRoom(String by) {
        var bucket =
                trials.computeIfAbsent(by, key -> new TokenBucket(TRIALS_PER_SECOND, TRIALS_AT_ONCE, clock.instant()));
        synchronized (bucket) {
            if (!bucket.take(clock.instant())) {
                throw Problem.of(429, "too-many-trials").header("Retry-After", "2");
            }
        }
    }

    private void requireAllowed(List<ProbeChange> items) {
        var problem = Problem.of(400, "invalid");
        var keys = new HashSet<UUID>();
        for (int each = 0; each < items.size(); each++) {
            if (!keys.add(items.get(each).probe().key())) {
                problem.field("items[" + each + "].host", "duplicate");
            }
        }
        // All names are looked up at once.
        var found = items.stream()
                .map(item ->
                        targets.addressSoon(item.host(), item.port()).orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS))
                .toList();
        for (int each = 0; each < items.size(); each++) {
            note("items[" + each + "].", items.get(each), found.get(each), problem);
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private void requireAllowed(String at, ProbeChange item, Problem problem) {
        var found = targets.addressSoon(item.host(), item.port()).orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS);
        note(at, item, found, problem);
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private void note(String at, ProbeChange item, CompletableFuture<?> found, Problem problem) {
        var objection = found.handle((address, failure) -> failure == null
                        ? null
                        : failure instanceof NotAllowed refused ? refused.objection() : Objection.UNRESOLVED)
                .join();
        if (objection == Objection.NO_LIST) {
            throw Problem.of(409, "no-probes");
        }
        // A listed name that has no address today may have one on the day.
        boolean later = objection == Objection.UNRESOLVED && targets.lists(item.host());
        if (objection != null && !later) {
            problem.field(at + (objection == Objection.OWN_PORT ? "port" : "host"), objection.code());
        }
    }
}
