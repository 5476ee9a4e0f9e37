package vn.caunoi.questions.asking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.outbox.Condition;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.ExpectedNumbers;
import vn.caunoi.questions.sql.Row;
import vn.caunoi.questions.sql.RowVersion;
import vn.caunoi.questions.sql.Sql;

/** Which question each account asked under which key; with the key comes what else asking has to read first. */
@ApplicationScoped
class IdempotencyKeys {
    /** Each parameter once and in its order, for {@link Condition} counts them. */
    private static final String TABLES = """
            claimed as (
              insert into idempotency_key (account, key, request, question_id) values (?1, ?2, ?3, ?4)
              on conflict do nothing returning question_id),
            numbered as (
              insert into question_counter (conference, last) select ?5, 1 from claimed where ?6
              on conflict (conference) do update set last = question_counter.last + 1 returning last),
            held as (select\
            """ + RowVersion.columns("c") + "from directory_conference c where c.id = ?7)";

    private static final String FORESEEN =
            "foreseen as (select from numbered, held where last = ?8 and c_version = ?9 and c_xmin = ?10)";

    private static final String CONDITION = (TABLES + ", " + FORESEEN).replaceAll("[?]\\d+", "?");

    private static final String COLUMNS = "exists (select from claimed), (select last from numbered),"
            + " (select c_version from held), (select c_xmin from held)";

    private final Directory directory;
    private final ExpectedNumbers numbers;
    private final Sql sql;

    IdempotencyKeys(Directory directory, ExpectedNumbers numbers, Sql sql) {
        this.directory = directory;
        this.numbers = numbers;
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
        var parameters = parameters(viewer, key, request, question, numbered);
        var found = sql.rows("with " + TABLES + " select " + COLUMNS, parameters.toArray());
        return claim(found.get(0), viewer, key, request, question);
    }

    /**
     * The same as part of the statement that stores the question. It claims and draws in any case, and is fulfilled if the
     * conference still has {@code version} and gives the number {@code counter}; {@link #claim(List, Viewer, IdempotencyKey,
     * byte[], UUID)} reads what it found.
     */
    Condition condition(
            Viewer viewer, IdempotencyKey key, byte[] request, UUID question, RowVersion version, long counter) {
        var parameters = parameters(viewer, key, request, question, true);
        parameters.addAll(List.of(counter, version.number(), version.transaction()));
        return new Condition(CONDITION, "foreseen", COLUMNS, parameters);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Claim claim(List<Object> found, Viewer viewer, IdempotencyKey key, byte[] request, UUID question) {
        return claim(Row.of(found), viewer, key, request, question);
    }

    private static List<Object> parameters(
            Viewer viewer, IdempotencyKey key, byte[] request, UUID question, boolean numbered) {
        return new ArrayList<>(List.of(
                viewer.username(), key.value(), request, question, viewer.conference(), numbered, viewer.conference()));
    }

    private Claim claim(Row found, Viewer viewer, IdempotencyKey key, byte[] request, UUID question) {
        directory.hold(viewer.conference(), RowVersion.read(found, 2));
        if (!found.get(0, Boolean.class)) {
            return claimedBefore(viewer.username(), key, request);
        }
        var counter = found.get(1, Long.class);
        if (counter != null) {
            numbers.drawn(viewer.conference(), counter);
        }
        return new Claim(question, true, false, counter);
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
