package vn.caunoi.registry.health;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.bridgepoint.LineBoard;
import vn.caunoi.registry.bridgepoint.WatchedHall;
import vn.caunoi.registry.health.detection.Detector;
import vn.caunoi.registry.health.detection.Finding;
import vn.caunoi.registry.health.detection.Limits;
import vn.caunoi.registry.health.detection.Remembered;
import vn.caunoi.registry.health.detection.Signal;
import vn.caunoi.registry.maintenance.MaintenanceService;
import vn.caunoi.registry.upstream.UpstreamService;

/**
 * Tells each conference's detector, on a thread of its own, what is heard of the halls and that time passes, and hands on what it
 * concludes. Nothing on that thread waits for the database or the network: a hub that stands still trusts no verdict of
 * its own.
 */
@ApplicationScoped
class LineWatch {
    private static final Logger LOG = Logger.getLogger(LineWatch.class);

    private final BridgePointService halls;
    private final UpstreamService upstreams;
    private final MaintenanceService maintenance;
    private final Lamps lamps;
    private final LineBoard board;
    private final Clock clock;
    private final Limits limits;
    /** One for each conference: when the halls of one go home, that says nothing of another's. For the ears alone. */
    private final Map<UUID, Detector> detectors = new HashMap<>();

    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(Daemons.named("line watch"));
    private final Executor ears;
    private final Map<String, WatchedHall> watched = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> conferences = new ConcurrentHashMap<>();
    private volatile Surroundings surroundings = Surroundings.NONE;
    /** What the detectors were last told, by hall. */
    private final Map<UUID, Surroundings.Of> toldOfHalls = new ConcurrentHashMap<>();
    /** Which upstreams the detectors were told to have failed, by conference. */
    private final Map<UUID, Set<String>> toldFailed = new ConcurrentHashMap<>();

    private final Consumer<Finding.ProbesWanted> prober;
    private volatile Set<UUID> probed = Set.of();

    @Inject
    LineWatch(
            BridgePointService halls,
            UpstreamService upstreams,
            MaintenanceService maintenance,
            Lamps lamps,
            LineBoard board,
            Clock clock,
            Instance<LineProber> probers,
            @ConfigProperty(name = "caunoi.health.silence") Duration silence) {
        this.halls = halls;
        this.upstreams = upstreams;
        this.maintenance = maintenance;
        this.lamps = lamps;
        this.board = board;
        this.clock = clock;
        limits = Limits.STANDARD.withSilence(silence);
        ears = beat;
        prober = wanted ->
                probers.forEach(each -> each.probe(UUID.fromString(wanted.hall()), wanted.round(), wanted.probes()));
    }

    /** One that hears on the caller's thread, and to which nobody tells the time by itself. */
    LineWatch(Lamps lamps, LineBoard board, Clock clock, Limits limits, Consumer<Finding.ProbesWanted> prober) {
        this.halls = null;
        this.upstreams = null;
        this.maintenance = null;
        this.lamps = lamps;
        this.board = board;
        this.clock = clock;
        this.limits = limits;
        ears = Runnable::run;
        this.prober = prober;
    }

    void start(@Observes StartupEvent started) {
        var every = limits.tickEvery().toMillis();
        beat.scheduleAtFixedRate(this::tick, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        beat.shutdownNow();
    }

    /** Time has passed. */
    void tick() {
        var now = clock.instant();
        List.copyOf(detectors.keySet()).forEach(conference -> hear(conference, new Signal.Tick(now)));
    }

    /** A heartbeat of a watched hall came in, here or at another replica. */
    void heard(UUID hall, double rttMs, double lossPct, double jitterMs) {
        var conference = conferences.get(hall);
        if (conference == null) {
            return;
        }
        board.measured(hall, rttMs, lossPct, jitterMs);
        ears.execute(() -> hear(conference, new Signal.Heartbeat(clock.instant(), hall.toString(), rttMs, lossPct)));
    }

    /** The hall has a socket somewhere, or has none any more. */
    void sockets(UUID hall, boolean present) {
        tell(hall, () -> new Signal.SocketsChanged(clock.instant(), hall.toString(), present));
    }

    /** A probe of the hall's line ended; {@code round} and {@code attempt} as it was wanted, 0 for a regular one. */
    void probeEnded(UUID hall, long round, int attempt, boolean answered) {
        tell(hall, () -> new Signal.ProbeEnded(clock.instant(), hall.toString(), round, attempt, answered));
    }

    /** From now on probes of these halls' lines are sent where the detectors want them, and of no others. */
    void probed(Set<UUID> now) {
        var before = probed;
        probed = Set.copyOf(now);
        watched.values().stream()
                .filter(hall -> before.contains(hall.id()) != probed.contains(hall.id()))
                .forEach(
                        hall -> tell(hall.id(), () -> watchedOn(hall, surroundings.of(hall.id()), Remembered.NOTHING)));
    }

    private void tell(UUID hall, Supplier<Signal> signal) {
        var conference = conferences.get(hall);
        if (conference != null) {
            ears.execute(() -> hear(conference, signal.get()));
        }
    }

    /** All watched halls by id, with their conference. */
    Map<UUID, UUID> all() {
        return Map.copyOf(conferences);
    }

    /** The hall, if it is watched. */
    Optional<WatchedHall> find(UUID conference, String code) {
        return Optional.ofNullable(watched.get(key(conference, code)));
    }

    /**
     * Looks which halls are to be watched, and what stands around their lines. Without the database what was known stays so.
     */
    @Scheduled(
            every = "{caunoi.health.roster-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void refresh() {
        try {
            var before = Set.copyOf(watched.values());
            // First what stands around them: of two things said of a hall at one instant none is the later.
            surround(new Surroundings(upstreams.watched(), maintenance.planned()));
            var now = halls.watched();
            now.forEach(this::watch);
            var ids = now.stream().map(WatchedHall::id).collect(Collectors.toSet());
            before.stream().filter(hall -> !ids.contains(hall.id())).forEach(this::drop);
            Set.copyOf(conferences.values()).forEach(this::tellFailed);
            // Also of what was dropped while no registry ran.
            halls.litButUnwatched().forEach(hall -> lamps.show(hall, LineState.UNKNOWN));
        } catch (RuntimeException e) {
            LOG.debug("which halls are watched could not be read", e);
        }
    }

    /** Watches the hall from now on, from where its lamp stood; nothing happens when it is watched already. */
    void watch(WatchedHall hall) {
        if (watched.putIfAbsent(key(hall.conference(), hall.code()), hall) == null) {
            conferences.put(hall.id(), hall.conference());
            var its = surroundings.of(hall.id());
            toldOfHalls.put(hall.id(), its);
            var state = hall.health().state();
            var remembered = new Remembered(state, state == Line.DOWN);
            ears.execute(() -> {
                detectors.computeIfAbsent(hall.conference(), id -> new Detector(limits));
                hear(hall.conference(), watchedOn(hall, its, remembered));
                hear(hall.conference(), planned(hall, its));
            });
        }
    }

    /** From now on the lines hang on this, and this work is announced; tells the detectors what of it is news. */
    void surround(Surroundings now) {
        surroundings = now;
        watched.values().forEach(hall -> {
            var its = now.of(hall.id());
            var before = toldOfHalls.put(hall.id(), its);
            if (before != null && !before.upstreams().equals(its.upstreams())) {
                ears.execute(() -> hear(hall.conference(), watchedOn(hall, its, Remembered.NOTHING)));
            }
            if (before != null && !before.windows().equals(its.windows())) {
                ears.execute(() -> hear(hall.conference(), planned(hall, its)));
            }
        });
        Set.copyOf(conferences.values()).forEach(this::tellFailed);
    }

    private void tellFailed(UUID conference) {
        var failed = surroundings.failed(conference);
        var before = toldFailed.getOrDefault(conference, Set.of());
        toldFailed.put(conference, failed);
        failed.stream()
                .filter(code -> !before.contains(code))
                .forEach(code ->
                        ears.execute(() -> hear(conference, new Signal.UpstreamChanged(clock.instant(), code, true))));
        before.stream()
                .filter(code -> !failed.contains(code))
                .forEach(code ->
                        ears.execute(() -> hear(conference, new Signal.UpstreamChanged(clock.instant(), code, false))));
    }

    private Signal watchedOn(WatchedHall hall, Surroundings.Of its, Remembered remembered) {
        return new Signal.HallWatched(
                clock.instant(), hall.id().toString(), probed.contains(hall.id()), its.upstreams(), remembered);
    }

    private Signal planned(WatchedHall hall, Surroundings.Of its) {
        return new Signal.MaintenancePlanned(clock.instant(), hall.id().toString(), its.windows());
    }

    /** Watches the hall no longer. */
    void drop(WatchedHall hall) {
        watched.remove(key(hall.conference(), hall.code()));
        conferences.remove(hall.id());
        board.forget(hall.id());
        toldOfHalls.remove(hall.id());
        ears.execute(() -> {
            hear(
                    hall.conference(),
                    new Signal.HallDropped(clock.instant(), hall.id().toString()));
            // Here, too, where another replica has written it: what was concluded before must not be written later.
            lamps.show(hall.id(), LineState.UNKNOWN);
            if (!conferences.containsValue(hall.conference())) {
                detectors.remove(hall.conference());
                board.frozen(hall.conference(), null);
                toldFailed.remove(hall.conference());
            }
        });
    }

    private static String key(UUID conference, String code) {
        return conference + "/" + code;
    }

    private void hear(UUID conference, Signal signal) {
        var detector = detectors.get(conference);
        if (detector == null) {
            return;
        }
        try {
            detector.feed(signal).forEach(finding -> follow(conference, finding));
        } catch (RuntimeException e) {
            LOG.error("a signal of the lines was lost", e);
        }
    }

    private void follow(UUID conference, Finding finding) {
        if (finding instanceof Finding.LampChanged lamp) {
            var cause = lamp.cause();
            lamps.show(
                    UUID.fromString(lamp.hall()),
                    new LineState(lamp.state(), lamp.since(), cause.kind().name(), named(conference, cause.by())));
        } else if (finding instanceof Finding.VerdictsFrozen frozen) {
            LOG.warnf("verdicts on the lines of %s are frozen: %s", conference, frozen.why());
            board.frozen(conference, frozen.at());
        } else if (finding instanceof Finding.ProbesWanted wanted) {
            prober.accept(wanted);
        } else if (finding instanceof Finding.VerdictsResumed) {
            LOG.infof("verdicts on the lines of %s are given again", conference);
            board.frozen(conference, null);
        }
    }

    /** People know an upstream by its name. */
    private String named(UUID conference, String upstream) {
        return upstream == null ? null : surroundings.name(conference, upstream);
    }
}
