package vn.caunoi.questions.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Whether the directory holds all that the registry has said so far. Once it did, it does for ever, also after a restart
 * without Kafka: asking must work then.
 */
@ApplicationScoped
class DirectoryFilling {
    private final EntityManager entities;
    private volatile boolean done;

    DirectoryFilling(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    boolean done() {
        if (!done) {
            done = count("select count(*) from directory_filled") == DirectoryKind.values().length;
        }
        return done;
    }

    /** {@code kind} was read to the end. One that is still empty is not filled: the registry has not started yet. */
    @Transactional
    boolean readToEnd(DirectoryKind kind) {
        if (count("select count(*) from " + kind.table()) == 0) {
            return false;
        }
        entities.createNativeQuery("insert into directory_filled (kind) values (?1) on conflict do nothing")
                .setParameter(1, kind.name())
                .executeUpdate();
        return true;
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
