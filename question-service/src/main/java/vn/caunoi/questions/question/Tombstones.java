package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.questions.sql.Sql;

/** Tells everybody that questions are no more, and remembers them, should something be told of one of them again. */
@ApplicationScoped
public class Tombstones {
    private static final String TYPE = "vn.caunoi.question.purged";

    private final Sql sql;
    private final Outbox outbox;

    Tombstones(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** @param questions of that conference, deleted before in this transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    public void purge(UUID conference, Collection<UUID> questions, Instant now) {
        for (var id : questions) {
            sql.update(
                    "insert into purged_question (id, conference, at) values (?1, ?2, cast(?3 as timestamptz))",
                    id,
                    conference,
                    now.toString());
            append(id, conference);
        }
    }

    /** Says so again of one that was purged; nothing of one that never was. */
    @Transactional(Transactional.TxType.MANDATORY)
    void restate(UUID question) {
        sql.rows("select conference from purged_question where id = ?1", question)
                .forEach(row -> append(question, row.get(0, UUID.class)));
    }

    /** The question, and what stands beside it. */
    private void append(UUID question, UUID conference) {
        append(question.toString(), conference);
        append(TallyEvent.key(question), conference);
        append(WorkEvent.key(question), conference);
    }

    private void append(String key, UUID conference) {
        outbox.append(new OutboxRecord(Topic.QUESTIONS, key, conference, TYPE, null));
    }
}
