package vn.caunoi.registry.probe;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class ProbePlanRepository implements PanacheRepositoryBase<ProbePlan, UUID> {
    /** The hall's plan, unchanged by others until this transaction ends; an empty one is made where there is none. */
    ProbePlan locked(UUID hall, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into probe_plan (bridge_point, version, changed_at, changed_by, codec)
                        values (?1, 0, ?2, '', 'NEVER') on conflict do nothing""")
                .setParameter(1, hall)
                .setParameter(2, now)
                .executeUpdate();
        return Locked.find(getEntityManager(), ProbePlan.class, hall).orElseThrow();
    }

    /** The same of a plan that is known to be there; empty when its hall went. */
    Optional<ProbePlan> lockedIfThere(UUID hall) {
        return Locked.find(getEntityManager(), ProbePlan.class, hall);
    }

    List<ProbePlan> of(Collection<UUID> halls) {
        return list("select distinct p from ProbePlan p join fetch p.probes where p.bridgePoint in ?1", halls);
    }
}
