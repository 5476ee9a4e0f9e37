package vn.caunoi.registry.announcement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.contracts.announcement.AnnouncementKind;
import vn.caunoi.outbox.Locked;

@ApplicationScoped
class AnnouncementRepository implements PanacheRepositoryBase<Announcement, UUID> {
    /** The announcement, unchanged by others until this transaction ends. */
    Optional<Announcement> locked(UUID id) {
        return Locked.find(getEntityManager(), Announcement.class, id);
    }

    /** The same, if it is of that conference. */
    Optional<Announcement> locked(UUID conference, UUID id) {
        return Locked.one(
                getEntityManager(), Announcement.class, () -> find("conference = ?1 and id = ?2", conference, id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional());
    }

    Optional<Announcement> asked(String account, UUID key) {
        return find("account = ?1 and requestKey = ?2", account, key).firstResultOptional();
    }

    /** Those that stand, and of the others the latest {@code ended}; the latest first. */
    List<Announcement> latest(UUID conference, int ended) {
        return find("conference = ?1 order by case when endedAt is null then 0 else 1 end, madeAt desc, id", conference)
                .page(0, live(conference) + ended)
                .list();
    }

    int live(UUID conference) {
        return (int) count("conference = ?1 and endedAt is null", conference);
    }

    /** Those of that kind that stand, unchanged by others until this transaction ends. */
    List<Announcement> liveOf(UUID conference, AnnouncementKind kind) {
        return Locked.all(getEntityManager(), Announcement.class, () -> find(
                        "conference = ?1 and kind = ?2 and endedAt is null order by id", conference, kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    List<UUID> ids() {
        return getEntityManager()
                .createQuery("select id from Announcement order by id", UUID.class)
                .getResultList();
    }
}
