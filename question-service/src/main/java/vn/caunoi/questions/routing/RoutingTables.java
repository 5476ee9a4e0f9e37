package vn.caunoi.questions.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.TopicRouting;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.questions.directory.ConferenceCopied;
import vn.caunoi.questions.directory.RoutingNamed;
import vn.caunoi.questions.routing.choice.EscalationTimes;
import vn.caunoi.questions.routing.choice.OpenCap;
import vn.caunoi.questions.routing.choice.RoutingTable;
import vn.caunoi.questions.routing.choice.TopicRule;
import vn.caunoi.questions.sql.Row;
import vn.caunoi.questions.sql.RowVersion;
import vn.caunoi.questions.sql.Sql;
import vn.caunoi.questions.sql.VersionedCache;

/** The routing table of each conference. */
@ApplicationScoped
class RoutingTables {
    private final Sql sql;
    private final Clock clock;
    private final VersionedCache<RoutingTable> known = new VersionedCache<>();

    RoutingTables(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    RoutingTable of(UUID conference) {
        return sql.rows("""
                        select version, cast(rules as text), cast(caps as text), to_deputy_minutes, to_moderator_minutes
                        from routing_table where conference = ?1""", conference).stream()
                .findFirst()
                .map(RoutingTables::table)
                .orElse(RoutingTable.STANDARD);
    }

    /** @param version the one that holds; null while there is no row */
    RoutingTable of(UUID conference, RowVersion version) {
        return version == null ? RoutingTable.STANDARD : known.get(conference, version, () -> of(conference));
    }

    /**
     * Puts {@code table} in place of the one that {@code expected} names.
     *
     * @return as it stands now, with its new version
     * @throws vn.caunoi.kit.problem.Problem 412 {@code precondition-failed} when another moderator was first
     */
    @Transactional
    RoutingTable replace(Viewer moderator, EntityVersion expected, RoutingTable table) {
        var conference = moderator.conference();
        // Two who save at once come one after the other, also when there is no row yet to lock.
        RoutingLock.hold(sql, conference);
        long current = of(conference).version();
        expected.requireMatch(current);
        write(conference, current + 1, table, moderator.username());
        return of(conference);
    }

    /**
     * Puts the rules that the registry named since the last time in place of those topics' rules; the other topics, caps and
     * times stay. What a moderator changed holds until a topic is named anew.
     */
    void take(@Observes RoutingNamed named) {
        var conference = named.conference();
        if (named.routing().isEmpty()) {
            return;
        }
        RoutingLock.hold(sql, conference);
        var known = sql.rows("select since from routing_named where conference = ?1", conference).stream()
                .mapToLong(row -> row.get(0, Number.class).longValue())
                .findFirst()
                .orElse(0);
        var news = named.routing().stream()
                .filter(rule -> rule.since() > known)
                .collect(Collectors.toMap(
                        TopicRouting::topic, RoutingTables::rule, (first, second) -> second, LinkedHashMap::new));
        if (news.isEmpty()) {
            return;
        }
        var table = of(conference);
        var rules = new ArrayList<>(table.rules());
        rules.removeIf(rule -> news.containsKey(rule.topic()));
        rules.addAll(news.values());
        write(conference, table.version() + 1, table.withRules(rules), null);
        sql.update(
                """
                insert into routing_named (conference, since) values (?1, ?2)
                on conflict (conference) do update set since = excluded.since""",
                conference,
                named.routing().stream().mapToLong(TopicRouting::since).max().orElseThrow());
    }

    private static TopicRule rule(TopicRouting named) {
        return new TopicRule(named.topic(), named.firstLine(), named.deputies(), named.fallback());
    }

    /** @param by null where the registry said so */
    private void write(UUID conference, long version, RoutingTable table, String by) {
        sql.update(
                """
                insert into routing_table
                  (conference, version, rules, caps, to_deputy_minutes, to_moderator_minutes, by_username, at)
                values (?1, ?2, cast(?3 as jsonb), cast(?4 as jsonb), ?5, ?6, ?7, ?8)
                on conflict (conference) do update set version = excluded.version, rules = excluded.rules,
                  caps = excluded.caps, to_deputy_minutes = excluded.to_deputy_minutes,
                  to_moderator_minutes = excluded.to_moderator_minutes, by_username = excluded.by_username,
                  at = excluded.at""",
                conference,
                version,
                json(table.rules()),
                json(table.caps()),
                table.escalation().toDeputyMinutes(),
                table.escalation().toModeratorMinutes(),
                by,
                clock.instant());
    }

    /** A copied conference starts with the times of the former one, and with its lines where their people came along. */
    void copy(@Observes ConferenceCopied copied) {
        sql.update("""
                insert into routing_table
                  (conference, version, rules, caps, to_deputy_minutes, to_moderator_minutes, by_username, at)
                select ?2, 1, case when ?3 then rules else '[]' end, case when ?3 then caps else '[]' end,
                  to_deputy_minutes, to_moderator_minutes, by_username, at
                from routing_table where conference = ?1
                on conflict do nothing""", copied.from(), copied.to(), copied.people());
    }

    private static RoutingTable table(Row row) {
        return new RoutingTable(
                row.get(0, Number.class).longValue(),
                list(row.get(1, String.class), TopicRule[].class),
                list(row.get(2, String.class), OpenCap[].class),
                new EscalationTimes(
                        row.get(3, Number.class).intValue(),
                        row.get(4, Number.class).intValue()));
    }

    private static String json(List<?> items) {
        return new String(EventJson.write(items), StandardCharsets.UTF_8);
    }

    private static <T> List<T> list(String json, Class<T[]> type) {
        try {
            return List.of(EventJson.read(json.getBytes(StandardCharsets.UTF_8), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
