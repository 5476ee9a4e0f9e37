package vn.caunoi.registry.preparation;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class PreparationRepository implements PanacheRepositoryBase<PreparationPlan, UUID> {
    /** The plan, made in version 0 where there was none, and unchanged by others until this transaction ends. */
    PreparationPlan locked(UUID conference) {
        getEntityManager().createNativeQuery("""
                        insert into preparation (conference, version, categories) values (?1, 0, '[]')
                        on conflict do nothing""").setParameter(1, conference).executeUpdate();
        return Locked.find(getEntityManager(), PreparationPlan.class, conference)
                .orElseThrow();
    }
}
