package vn.caunoi.registry.upstream;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.query.Query;

/** Which halls hang on which upstream. */
@ApplicationScoped
class UpstreamHalls {
    private final EntityManager database;

    UpstreamHalls(EntityManager database) {
        this.database = database;
    }

    /** Ids of the halls by the upstream's id; one that nothing hangs on is missing. */
    Map<UUID, Set<UUID>> of(Collection<UUID> upstreams) {
        var halls = new HashMap<UUID, Set<UUID>>();
        if (!upstreams.isEmpty()) {
            List<Object[]> rows = database.createNativeQuery(
                            "select upstream, bridge_point from upstream_hall where upstream in (?1)", Object[].class)
                    .unwrap(Query.class)
                    .setParameterList(1, upstreams)
                    .getResultList();
            rows.forEach(row ->
                    halls.computeIfAbsent((UUID) row[0], id -> new HashSet<>()).add((UUID) row[1]));
        }
        return halls;
    }

    /** These halls hang on it from now on, and no others. Of a centre: they must have been let go of by any other. */
    void replace(Upstream upstream, Set<UUID> halls) {
        var before = of(List.of(upstream.id())).getOrDefault(upstream.id(), Set.of());
        before.stream().filter(hall -> !halls.contains(hall)).forEach(hall -> remove(upstream, hall));
        halls.stream().filter(hall -> !before.contains(hall)).forEach(hall -> add(upstream, hall));
    }

    void remove(Upstream upstream, UUID hall) {
        database.createNativeQuery("delete from upstream_hall where upstream = ?1 and bridge_point = ?2")
                .setParameter(1, upstream.id())
                .setParameter(2, hall)
                .executeUpdate();
    }

    private void add(Upstream upstream, UUID hall) {
        database.createNativeQuery("insert into upstream_hall (upstream, kind, bridge_point) values (?1, ?2, ?3)")
                .setParameter(1, upstream.id())
                .setParameter(2, upstream.kind().name())
                .setParameter(3, hall)
                .executeUpdate();
    }
}
