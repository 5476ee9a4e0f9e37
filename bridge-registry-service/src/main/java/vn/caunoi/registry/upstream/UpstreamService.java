package vn.caunoi.registry.upstream;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.registry.bridgepoint.BridgePointService;

/** The regional centres and uplinks that the halls of a conference hang on. */
@ApplicationScoped
@Transactional
public class UpstreamService {
    /** So many a conference has at most. */
    public static final int MOST = 200;

    private final UpstreamRepository repository;
    private final UpstreamHalls links;
    private final BridgePointService halls;
    private final Event<UpstreamWord> words;
    private final Clock clock;

    UpstreamService(
            UpstreamRepository repository,
            UpstreamHalls links,
            BridgePointService halls,
            Event<UpstreamWord> words,
            Clock clock) {
        this.repository = repository;
        this.links = links;
        this.halls = halls;
        this.words = words;
        this.clock = clock;
    }

    /** The centres, then the uplinks, each by code. */
    public List<UpstreamState> of(UUID conference) {
        return states(conference, repository.of(conference));
    }

    /** The same, unchanged by others until the transaction ends. */
    public List<UpstreamState> hold(UUID conference) {
        return states(conference, repository.lockedOf(conference));
    }

    /** @throws Problem 404 when the conference has none of that code */
    public UpstreamState get(UUID conference, String code) {
        return of(conference).stream()
                .filter(upstream -> upstream.code().equals(code))
                .findFirst()
                .orElseThrow(UpstreamService::unknown);
    }

    public Optional<UpstreamState> find(UUID conference, UUID id) {
        return of(conference).stream()
                .filter(upstream -> upstream.id().equals(id))
                .findFirst();
    }

    /** What that hall hangs on: its centre first. */
    public List<UpstreamState> above(UUID conference, UUID hall) {
        return of(conference).stream()
                .filter(upstream ->
                        upstream.halls().stream().anyMatch(each -> each.id().equals(hall)))
                .toList();
    }

    /** All upstreams of conferences whose lines are watched. */
    public List<WatchedUpstream> watched() {
        var watched = repository.watched();
        var hanging = links.of(watched.stream().map(Upstream::id).toList());
        return watched.stream()
                .map(upstream -> new WatchedUpstream(
                        upstream.conference(),
                        upstream.code(),
                        upstream.name(),
                        upstream.failedSince() != null,
                        hanging.getOrDefault(upstream.id(), Set.of())))
                .toList();
    }

    /** @throws Problem 400 {@code invalid} for a code or name that is taken, or an unknown hall; 409 {@code too-many-upstreams} */
    UpstreamState add(UUID conference, String code, UpstreamKind kind, UpstreamDetails details) {
        var known = repository.lockedOf(conference);
        if (known.size() >= MOST) {
            throw Problem.of(409, "too-many-upstreams", MOST);
        }
        var faults = Problem.of(400, "invalid");
        if (known.stream().anyMatch(other -> other.code().equalsIgnoreCase(code))) {
            faults.field("code", "taken");
        }
        var wanted = checked(conference, details, known, null, faults);
        var upstream = new Upstream(UuidV7.next(clock), conference, code, kind, details);
        repository.persistAndFlush(upstream);
        hang(upstream, wanted, known);
        return get(conference, code);
    }

    /** @throws Problem 404, 412, 400 as {@link #add} */
    UpstreamState describe(UUID conference, String code, EntityVersion version, UpstreamDetails details) {
        var known = repository.lockedOf(conference);
        var upstream = one(known, code);
        version.requireMatch(upstream.version());
        var wanted = checked(conference, details, known, upstream, Problem.of(400, "invalid"));
        upstream.describe(details);
        repository.flush();
        hang(upstream, wanted, known);
        return get(conference, code);
    }

    /** @throws Problem 404, 412 */
    void remove(UUID conference, String code, EntityVersion version) {
        var upstream = repository.locked(conference, code).orElseThrow(UpstreamService::unknown);
        version.requireMatch(upstream.version());
        say(conference, code, false, "");
        repository.delete(upstream);
    }

    /**
     * Somebody, or something that looks, says whether it works. Said again, nothing happens: since when and by whom stay.
     *
     * @param by a person's name, or what looked
     * @throws Problem 404 when the conference has none of that code
     */
    public UpstreamState say(UUID conference, String code, boolean failed, String by) {
        var upstream = repository.locked(conference, code).orElseThrow(UpstreamService::unknown);
        var now = clock.instant();
        boolean news = upstream.say(failed, by, now);
        var state = get(conference, code);
        if (news) {
            words.fire(new UpstreamWord(state, failed, by, now));
        }
        return state;
    }

    /** Adds upstreams, in order to work, and lets the halls that are named hang on what {@code wanted} says, and on nothing else. */
    public void rehang(UUID conference, Hanging wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var known = repository.lockedOf(conference);
        var added = wanted.added().stream()
                .map(each -> new Upstream(UuidV7.next(clock), conference, each.code(), each.kind(), named(each)))
                .toList();
        repository.persist(added);
        repository.flush();
        var there = byCode(conference);
        var before = links.of(known.stream().map(Upstream::id).toList());
        var after = new LinkedHashMap<Upstream, Set<UUID>>();
        Stream.concat(known.stream(), added.stream()).forEach(upstream -> {
            var its = before.getOrDefault(upstream.id(), Set.of());
            var halls = new HashSet<>(its);
            wanted.halls().forEach((hall, codes) -> {
                var id = there.get(hall).id();
                if (codes.contains(upstream.code())) {
                    halls.add(id);
                } else {
                    halls.remove(id);
                }
            });
            if (!halls.equals(its)) {
                after.put(upstream, halls);
            }
        });
        // A hall has one centre at any moment: all let go before any takes over.
        after.forEach((upstream, halls) -> before.getOrDefault(upstream.id(), Set.of()).stream()
                .filter(hall -> !halls.contains(hall))
                .forEach(hall -> links.remove(upstream, hall)));
        after.forEach(links::replace);
        known.stream().filter(after::containsKey).forEach(Upstream::changed);
    }

    private static UpstreamDetails named(Hanging.Added added) {
        return new UpstreamDetails(added.name(), null, null, Set.of());
    }

    /** Gives {@code to} the same upstreams as {@code from} has, in order to work, with the halls of the same codes. */
    public void copy(UUID from, UUID to) {
        var there = byCode(to);
        for (var source : of(from)) {
            var codes = source.halls().stream()
                    .map(BridgePointState::code)
                    .filter(there::containsKey)
                    .collect(Collectors.toSet());
            var details = new UpstreamDetails(source.name(), source.phone(), source.mail(), codes);
            var copy = new Upstream(UuidV7.next(clock), to, source.code(), source.kind(), details);
            repository.persistAndFlush(copy);
            links.replace(copy, ids(codes, there));
        }
    }

    private Set<UUID> checked(
            UUID conference, UpstreamDetails details, List<Upstream> known, Upstream itself, Problem faults) {
        boolean taken =
                known.stream().anyMatch(other -> other != itself && other.name().equalsIgnoreCase(details.name()));
        if (taken) {
            faults.field("name", "taken");
        }
        var there = byCode(conference);
        details.halls().stream()
                .filter(code -> !there.containsKey(code))
                .sorted()
                .forEach(code -> faults.field("halls", "unknown-hall", code));
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
        return ids(details.halls(), there);
    }

    /** A centre takes its halls over from others. */
    private void hang(Upstream upstream, Set<UUID> wanted, List<Upstream> known) {
        if (upstream.kind() == UpstreamKind.CENTRE) {
            var others = known.stream()
                    .filter(other ->
                            other.kind() == UpstreamKind.CENTRE && !other.id().equals(upstream.id()))
                    .toList();
            var theirs = links.of(others.stream().map(Upstream::id).toList());
            others.forEach(other -> letGo(other, theirs.getOrDefault(other.id(), Set.of()), wanted));
        }
        links.replace(upstream, wanted);
    }

    private void letGo(Upstream centre, Set<UUID> its, Set<UUID> wanted) {
        var taken = its.stream().filter(wanted::contains).toList();
        taken.forEach(hall -> links.remove(centre, hall));
        if (!taken.isEmpty()) {
            centre.changed();
        }
    }

    private List<UpstreamState> states(UUID conference, Collection<Upstream> upstreams) {
        var hanging = links.of(upstreams.stream().map(Upstream::id).toList());
        var there = upstreams.isEmpty() ? List.<BridgePointState>of() : halls.of(conference);
        return upstreams.stream()
                .map(upstream -> new UpstreamState(
                        upstream.id(),
                        upstream.version(),
                        upstream.conference(),
                        upstream.code(),
                        upstream.name(),
                        upstream.kind(),
                        upstream.phone(),
                        upstream.mail(),
                        upstream.failedSince(),
                        upstream.failedBy(),
                        there.stream()
                                .filter(hall -> hanging.getOrDefault(upstream.id(), Set.of())
                                        .contains(hall.id()))
                                .toList()))
                .toList();
    }

    private Map<String, BridgePointState> byCode(UUID conference) {
        return halls.of(conference).stream().collect(Collectors.toMap(BridgePointState::code, Function.identity()));
    }

    private static Set<UUID> ids(Set<String> codes, Map<String, BridgePointState> there) {
        return codes.stream().map(code -> there.get(code).id()).collect(Collectors.toSet());
    }

    private static Upstream one(List<Upstream> known, String code) {
        return known.stream()
                .filter(upstream -> upstream.code().equals(code))
                .findFirst()
                .orElseThrow(UpstreamService::unknown);
    }

    private static Problem unknown() {
        return Problem.of(404, "not-found");
    }
}
