package vn.caunoi.questions.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.routing.choice.Responder;
import vn.caunoi.questions.routing.choice.WaitingQuestion;
import vn.caunoi.questions.sql.Row;
import vn.caunoi.questions.sql.RowVersion;
import vn.caunoi.questions.sql.Sql;

/** What waits, who can answer it, and how much they have to do: what {@code choice} chooses from. */
@ApplicationScoped
class Workload {
    /** The columns of a {@link WaitingQuestion}. */
    private static final String WAITING = """
            select q.id, q.topic_code, q.urgent, q.weight, q.asked_at,
              array(select distinct h.by_username from question_history h
                where h.question_id = q.id and h.action in ('GIVE_BACK', 'TRANSFER'))
            %s from question q\s""";

    /** Filed, and not left to the moderators. */
    private static final String TO_ROUTE = "q.status = 'SUBMITTED' and not q.escalated and q.topic_code is not null";

    /** Nor does a moderator have it open. By our clock, as everything that goes by claims. */
    private static final String UNCLAIMED = """
            \sand not exists (select 1 from question_work w
              where w.question_id = q.id and w.claim and w.until > cast(?2 as timestamptz))""";

    private static final String RESPONDERS = """
            select p.username, p.display_name, p.topics, p.on_duty, coalesce(held.open, 0),
              coalesce(case when p.on_duty then (
                select cast(extract(epoch from h.at) * 1000 as bigint) from question_history h
                where h.official = p.username
                  and h.action in ('ASSIGN', 'GIVE_BACK', 'TRANSFER', 'ESCALATE', 'ANSWER')
                order by h.at desc limit 1) end, 0),
              %s, %s
            from directory_person p
            left join routing_table t on t.conference = p.conference
            left join directory_conference c on c.id = p.conference
            left join (select h.official, sum(h.held) as open from held_change h
              where h.conference = ?1 group by h.official) held on held.official = p.username
            where p.conference = ?1 and p.role = 'OFFICIAL' and p.enabled
            order by p.username""".formatted(RowVersion.columns("t"), RowVersion.columns("c"));

    private static final String TRAY = String.join(
            ";",
            RoutingLock.taking("?3"),
            WAITING.formatted("") + "where q.conference = ?1 and " + TO_ROUTE + UNCLAIMED,
            RESPONDERS);

    private final Directory directory;
    private final Sql sql;
    private final Clock clock;

    Workload(Directory directory, Sql sql, Clock clock) {
        this.directory = directory;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * All officials of a conference whose accounts are enabled, with all that they hold.
     *
     * @param table the version of the routing table that holds; null while there is none, or nobody to choose from
     */
    record Responders(List<Responder> all, RowVersion table) {}

    /** The transaction keeps to the conference's version that is read along. */
    @Transactional(Transactional.TxType.MANDATORY)
    Responders responders(UUID conference) {
        return responders(conference, sql.rows(RESPONDERS, conference));
    }

    private Responders responders(UUID conference, List<Row> rows) {
        if (rows.isEmpty()) {
            return new Responders(List.of(), null);
        }
        directory.hold(conference, RowVersion.read(rows.get(0), 8));
        return new Responders(rows.stream().map(Workload::responder).toList(), RowVersion.read(rows.get(0), 6));
    }

    private static Responder responder(Row row) {
        return new Responder(
                new OfficialRef(row.get(0, String.class), row.get(1, String.class)),
                Set.copyOf(Arrays.asList(row.get(2, String[].class))),
                row.get(3, Boolean.class),
                row.get(4, Number.class).intValue(),
                row.get(5, Number.class).longValue());
    }

    /**
     * What the router has before it.
     *
     * @param waiting everything that it may give away, in no order
     */
    record Tray(List<WaitingQuestion> waiting, Responders responders) {}

    /** Takes the {@link RoutingLock}, and reads what is there, with one round trip. */
    @Transactional(Transactional.TxType.MANDATORY)
    Tray trayLocked(UUID conference) {
        var results = sql.results(TRAY, conference, now(), RoutingLock.name(conference));
        var waiting = results.get(1).stream().map(Workload::waiting).toList();
        return new Tray(waiting, responders(conference, results.get(2)));
    }

    /**
     * A question, and who holds it.
     *
     * @param holder username of the official whose load it is part of; null when it is nobody's
     */
    record Held(WaitingQuestion question, String holder) {}

    /** All filed questions of {@code conference} that nobody has taken, be they given to somebody or not. */
    List<Held> untaken(UUID conference) {
        return held(
                "q.conference = ?1 and q.status in ('SUBMITTED', 'ASSIGNED') and q.topic_code is not null", conference);
    }

    /** Those that were given to somebody who has not taken them, filed or not. */
    List<Held> assigned(UUID conference) {
        return held("q.conference = ?1 and q.status = 'ASSIGNED'", conference);
    }

    /** The conferences in which something waits to be taken. */
    List<UUID> conferencesAssigned() {
        return conferences("q.status = 'ASSIGNED'");
    }

    /** Whatever its status. */
    Optional<Held> question(UUID conference, UUID id) {
        return held("q.conference = ?1 and q.id = ?2", conference, id).stream().findFirst();
    }

    private List<Held> held(String condition, Object... parameters) {
        return sql
                .rows(
                        WAITING.formatted(", case when is_held(q.status) then q.official_username end") + "where "
                                + condition,
                        parameters)
                .stream()
                .map(row -> new Held(waiting(row), row.get(6, String.class)))
                .toList();
    }

    /** The conferences with something to give away, or that a moderator has open. */
    List<UUID> conferencesWaiting() {
        return conferences(TO_ROUTE);
    }

    private List<UUID> conferences(String condition) {
        return sql.rows("select distinct q.conference from question q where " + condition).stream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    /** How many questions each official of {@code conference} holds; who holds none is absent. */
    Map<String, Long> open(UUID conference) {
        return sql.rows("""
                        select official, sum(held) from held_change
                        where conference = ?1 group by official having sum(held) > 0""", conference).stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Number.class)
                        .longValue()));
    }

    /** The conferences in which many changes add up to what somebody holds. */
    List<UUID> conferencesToFold() {
        return sql
                .rows(
                        "select conference from held_change group by conference having count(*) > count(distinct official)")
                .stream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    /** Makes one change of them. */
    @Transactional
    void fold(UUID conference) {
        // Two at once would lock the same rows, each in an order of its own.
        RoutingLock.hold(sql, conference);
        sql.update("""
                with folded as (delete from held_change where conference = ?1 returning official, held)
                insert into held_change (conference, official, held)
                select ?1, official, sum(held) from folded group by official having sum(held) <> 0""", conference);
    }

    private String now() {
        return clock.instant().toString();
    }

    private static WaitingQuestion waiting(Row row) {
        return new WaitingQuestion(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, Boolean.class),
                row.get(3, Number.class).intValue(),
                row.get(4, Instant.class),
                Set.copyOf(Arrays.asList(row.get(5, String[].class))));
    }
}
