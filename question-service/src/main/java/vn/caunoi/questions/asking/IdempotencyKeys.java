package vn.caunoi.questions.asking;

import java.util.Arrays;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.questions.sql.Sql;

/** Which question each account asked under which key. */
@ApplicationScoped
class IdempotencyKeys {
    private final Sql sql;

    IdempotencyKeys(Sql sql) {
        this.sql = sql;
    }

    /**
     * Claims {@code key} for {@code question}, to be stored in the same transaction. An attempt at the same time waits
     * here for the other's end.
     *
     * @param request the request's hash
     * @return a claim of {@code question}, or of the one that was asked under this key before
     * @throws Problem 422 {@code idempotency-key-reused} when that was another request
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Claim claim(String account, IdempotencyKey key, byte[] request, UUID question) {
        int claimed = sql.update("""
                insert into idempotency_key (account, key, request, question_id) values (?1, ?2, ?3, ?4)
                on conflict do nothing""", account, key.value(), request, question);
        if (claimed == 1) {
            return new Claim(question, true, false);
        }
        var before = sql.rows(
                        "select request, question_id, recognised from idempotency_key where account = ?1 and key = ?2",
                        account,
                        key.value())
                .get(0);
        if (!Arrays.equals(before.get(0, byte[].class), request)) {
            throw Problem.of(422, "idempotency-key-reused");
        }
        return new Claim(before.get(1, UUID.class), false, before.get(2, Boolean.class));
    }

    /** The key stands for a question that was there already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void recognise(String account, IdempotencyKey key, UUID question) {
        sql.update(
                "update idempotency_key set question_id = ?3, recognised = true where account = ?1 and key = ?2",
                account,
                key.value(),
                question);
    }

    /**
     * What a key stands for.
     *
     * @param fresh it is used for the first time
     * @param recognised it was recognised by its slip as a question that was there already
     */
    record Claim(UUID question, boolean fresh, boolean recognised) {}
}
