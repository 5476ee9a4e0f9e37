package vn.caunoi.registry.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.caunoi.registry.upstream.Hanging;
import vn.caunoi.registry.upstream.UpstreamKind;
import vn.caunoi.registry.upstream.UpstreamService;

/**
 * What halls hang on, as a file says: the regional centre in charge, and uplinks. What the conference does not know by a code
 * or a name comes along: what looks like a code is one, and anything else is a name, whose code is the next free one.
 */
final class UpstreamCells {
    private static final int LONGEST_NAME = 200;

    private final Faults faults;
    private final UpstreamNames names;
    private final int known;
    private final Map<String, Set<NamedUpstream>> before = new LinkedHashMap<>();
    private final Map<String, Set<NamedUpstream>> changed = new LinkedHashMap<>();
    private final List<NamedUpstream> added = new ArrayList<>();

    UpstreamCells(Known known, Faults faults) {
        this.faults = faults;
        this.known = known.upstreams().size();
        names = new UpstreamNames(known.upstreams());
        known.upstreams().forEach(upstream -> upstream.halls()
                .forEach(hall -> before.computeIfAbsent(hall.code(), code -> new LinkedHashSet<>())
                        .add(NamedUpstream.of(upstream))));
    }

    /** @return whether the hall of that row hangs on others from now on */
    boolean read(Line line, String hall) {
        var its = before.getOrDefault(hall, Set.of());
        var wanted = new LinkedHashSet<NamedUpstream>();
        wanted.addAll(read(line.get(Column.CENTRE), UpstreamKind.CENTRE, its));
        wanted.addAll(read(line.get(Column.UPLINKS), UpstreamKind.UPLINK, its));
        if (wanted.equals(its)) {
            return false;
        }
        changed.put(hall, wanted);
        return true;
    }

    /** What has to change, each new one with its code. */
    Hanging changes() {
        var codes = codes();
        var halls = new LinkedHashMap<String, Set<String>>();
        changed.forEach((hall, upstreams) ->
                halls.put(hall, upstreams.stream().map(codes::get).collect(Collectors.toSet())));
        return new Hanging(
                added.stream()
                        .map(each -> new Hanging.Added(codes.get(each), each.kind(), each.name()))
                        .toList(),
                halls);
    }

    private Set<NamedUpstream> read(Optional<Cell> cell, UpstreamKind kind, Set<NamedUpstream> its) {
        if (cell.isEmpty()) {
            return its.stream().filter(each -> each.kind() == kind).collect(Collectors.toSet());
        }
        if (cell.get().isNothing()) {
            return Set.of();
        }
        var parts = names.parts(cell.get().text());
        if (parts.isEmpty()) {
            faults.add(cell.get().at(), "upstream-name");
        } else if (kind == UpstreamKind.CENTRE && parts.size() > 1) {
            faults.add(cell.get().at(), "one-centre");
        } else {
            return parts.stream()
                    .map(part -> named(part, kind, cell.get().at()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }
        return Set.of();
    }

    private Optional<NamedUpstream> named(String text, UpstreamKind kind, String at) {
        var meant = names.meant(text);
        if (meant.isEmpty()) {
            return added(text, kind, at);
        }
        if (meant.size() > 1) {
            faults.add(
                    at,
                    "ambiguous-upstream",
                    text,
                    meant.stream().map(NamedUpstream::name).sorted().collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        var one = meant.get(0);
        if (one.kind() != kind) {
            faults.add(at, kind == UpstreamKind.CENTRE ? "no-centre" : "no-uplink", one.name());
            return Optional.empty();
        }
        return Optional.of(one);
    }

    private Optional<NamedUpstream> added(String text, UpstreamKind kind, String at) {
        if (Folded.of(text).isEmpty()) {
            faults.add(at, "upstream-name");
            return Optional.empty();
        }
        if (text.length() > LONGEST_NAME) {
            faults.add(at, "too-long", LONGEST_NAME);
            return Optional.empty();
        }
        if (known + added.size() >= UpstreamService.MOST) {
            faults.add(at, "too-many-upstreams", UpstreamService.MOST);
            return Optional.empty();
        }
        var upstream = new NamedUpstream(kind, UpstreamNames.isCode(text) ? text : null, text);
        names.add(upstream);
        added.add(upstream);
        return Optional.of(upstream);
    }

    /** Only now: a code that a later row says is not given to what an earlier one named. */
    private Map<NamedUpstream, String> codes() {
        var codes = new LinkedHashMap<NamedUpstream, String>();
        var taken = new HashSet<String>();
        names.all().forEach(each -> {
            taken.add(each.name().toLowerCase(Locale.ROOT));
            if (each.code() != null) {
                taken.add(each.code().toLowerCase(Locale.ROOT));
                codes.put(each, each.code());
            }
        });
        added.stream()
                .filter(each -> each.code() == null)
                .forEach(each -> codes.put(each, free(each.kind() == UpstreamKind.CENTRE ? "TT" : "TD", taken)));
        return codes;
    }

    private static String free(String prefix, Set<String> taken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> prefix + number)
                .filter(code -> taken.add(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}
