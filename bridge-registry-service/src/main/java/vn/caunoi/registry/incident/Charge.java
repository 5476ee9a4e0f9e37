package vn.caunoi.registry.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.registry.upstream.UpstreamKind;
import vn.caunoi.registry.upstream.UpstreamService;
import vn.caunoi.registry.upstream.UpstreamState;

/** Knows which regional centre is in charge. */
@ApplicationScoped
class Charge {
    private final UpstreamService upstreams;

    Charge(UpstreamService upstreams) {
        this.upstreams = upstreams;
    }

    /**
     * Of a centre that failed itself, else the centre of most of the halls concerned, by code where several are; empty when none of
     * them has one.
     */
    Optional<UUID> of(IncidentKind kind, Subject subject, List<BridgePointState> halls) {
        var centres = upstreams.of(subject.conference()).stream()
                .filter(upstream -> upstream.kind() == UpstreamKind.CENTRE)
                .toList();
        if (kind == IncidentKind.UPSTREAM
                && centres.stream().anyMatch(each -> each.id().equals(subject.id()))) {
            return Optional.of(subject.id());
        }
        Map<UpstreamState, Long> concerned = halls.stream()
                .flatMap(hall -> centres.stream().filter(centre -> centre.halls().stream()
                        .anyMatch(each -> each.id().equals(hall.id()))))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return concerned.entrySet().stream()
                .max(Map.Entry.<UpstreamState, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().code(), Comparator.reverseOrder()))
                .map(entry -> entry.getKey().id());
    }
}
