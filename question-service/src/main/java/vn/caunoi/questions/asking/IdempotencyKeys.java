package vn.caunoi.questions.asking;

import java.util.Arrays;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.sql.RowVersion;
import vn.caunoi.questions.sql.Sql;

/** Which question each account asked under which key; with the key comes what else asking has to read first. */
@ApplicationScoped
class IdempotencyKeys {
    private final Directory directory;
    private final Sql sql;

    IdempotencyKeys(Directory directory, Sql sql) {
        this.directory = directory;
        this.sql = sql;
    }

    /**
     * Claims {@code key} for {@code question}, to be stored in the same transaction. An attempt at the same time waits
     * here for the other's end. In the same statement it is read which version of the conference holds, which the
     * transaction then keeps to, and the question's number is drawn.
     *
     * @param request the request's hash
     * @param numbered whether a new question gets the conference's next number here: others who ask there then wait until
     *     this transaction ends
     * @return a claim of {@code question}, or of the one that was asked under this key before
     * @throws Problem 422 {@code idempotency-key-reused} when that was another request
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Claim claim(Viewer viewer, IdempotencyKey key, byte[] request, UUID question, boolean numbered) {
        var claimed = sql.rows(
                        """
                        with claimed as (
                          insert into idempotency_key (account, key, request, question_id) values (?1, ?2, ?3, ?4)
                          on conflict do nothing returning question_id),
                        numbered as (
                          insert into question_counter (conference, last) select ?5, 1 from claimed where ?6
                          on conflict (conference) do update set last = question_counter.last + 1 returning last)
                        select exists (select from claimed), (select last from numbered),"""
                                + RowVersion.columns("c")
                                + "from (select 1) one left join directory_conference c on c.id = ?5",
                        viewer.username(),
                        key.value(),
                        request,
                        question,
                        viewer.conference(),
                        numbered)
                .get(0);
        directory.hold(viewer.conference(), RowVersion.read(claimed, 2));
        return claimed.get(0, Boolean.class)
                ? new Claim(question, true, false, claimed.get(1, Long.class))
                : claimedBefore(viewer.username(), key, request);
    }

    private Claim claimedBefore(String account, IdempotencyKey key, byte[] request) {
        var before = sql.rows(
                        "select request, question_id, recognised from idempotency_key where account = ?1 and key = ?2",
                        account,
                        key.value())
                .get(0);
        if (!Arrays.equals(before.get(0, byte[].class), request)) {
            throw Problem.of(422, "idempotency-key-reused");
        }
        return new Claim(before.get(1, UUID.class), false, before.get(2, Boolean.class), null);
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
     * @param counter the new question's; null unless it was numbered
     */
    record Claim(UUID question, boolean fresh, boolean recognised, Long counter) {}
}
