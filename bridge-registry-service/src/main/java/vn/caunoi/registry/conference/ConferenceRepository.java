package vn.caunoi.registry.conference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.outbox.Locked;

@ApplicationScoped
class ConferenceRepository implements PanacheRepositoryBase<Conference, UUID> {
    /** The conference, unchanged by others until this transaction ends. */
    Optional<Conference> locked(UUID id) {
        return Locked.find(getEntityManager(), Conference.class, id);
    }

    /** All, the latest first. */
    List<Conference> newestFirst() {
        return list("order by startsAt desc, id");
    }

    /** Others who do so wait until this transaction ends, on whichever replica. */
    void lockFirst() {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('caunoi first conference'))", Integer.class)
                .getSingleResult();
    }

    List<UUID> ids() {
        return getEntityManager()
                .createQuery("select id from Conference order by id", UUID.class)
                .getResultList();
    }
}
