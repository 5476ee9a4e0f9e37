package vn.caunoi.questions.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.questions.sql.Sql;

/**
 * Whether the directory holds all that the registry has said so far. Once it did, it does for ever, also after a restart
 * without Kafka: asking must work then.
 */
@ApplicationScoped
class DirectoryFilling {
    private final Sql sql;
    private volatile boolean done;

    DirectoryFilling(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    boolean done() {
        if (!done) {
            done = sql.number("select count(*) from directory_filled") == DirectoryKind.values().length;
        }
        return done;
    }

    /** {@code kind} was read to the end. One that is still empty is not filled: the registry has not started yet. */
    @Transactional
    boolean readToEnd(DirectoryKind kind) {
        if (sql.number("select count(*) from " + kind.table()) == 0) {
            return false;
        }
        sql.update("insert into directory_filled (kind) values (?1) on conflict do nothing", kind.name());
        return true;
    }
}
