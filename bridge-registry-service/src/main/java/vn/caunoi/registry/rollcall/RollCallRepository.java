package vn.caunoi.registry.rollcall;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class RollCallRepository implements PanacheRepositoryBase<RollCall, UUID> {
    /** The hall's, made in version 0 where there was none, and unchanged by others until this transaction ends. */
    RollCall locked(UUID hall) {
        getEntityManager().createNativeQuery("""
                        insert into roll_call (bridge_point, version, counts) values (?1, 0, '[]')
                        on conflict do nothing""").setParameter(1, hall).executeUpdate();
        return Locked.find(getEntityManager(), RollCall.class, hall).orElseThrow();
    }

    /** What the halls of a conference have told, by the hall; those that told nothing are not among them. */
    Map<UUID, Told> toldOf(UUID conference) {
        return list("bridgePoint in (select b.id from BridgePoint b where b.conference = ?1)", conference).stream()
                .collect(Collectors.toMap(RollCall::bridgePoint, RollCall::told));
    }
}
