package vn.caunoi.questions.directory;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.questions.sql.RowVersion;
import vn.caunoi.questions.sql.Sql;
import vn.caunoi.questions.sql.VersionedCache;

/**
 * Conferences as they are stored, kept in memory by their versions: each transaction asks once which version holds, and reads
 * the rest only when it is another one. Within a transaction a conference stays as it was first
 * seen, unless it is stored anew there, or was only presumed. What is kept is committed.
 */
@ApplicationScoped
class ConferenceCopies {
    private final Sql sql;
    private final TransactionSynchronizationRegistry transactions;
    private final VersionedCache<ConferenceCopy> known = new VersionedCache<>();

    ConferenceCopies(Sql sql, TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** The name under which a transaction remembers a conference: its copy, or one of the following. */
    private record Seen(UUID conference) {}

    private record Presumed(ConferenceCopy copy) {}

    private enum Changed {
        HERE
    }

    /** Empty while it has not arrived here. */
    Optional<ConferenceCopy> of(UUID conference) {
        if (transactions.getTransactionKey() == null) {
            return current(conference).flatMap(version -> of(conference, version));
        }
        var name = new Seen(conference);
        var seen = transactions.getResource(name);
        if (seen instanceof ConferenceCopy copy) {
            return Optional.of(copy);
        }
        if (seen instanceof Presumed presumed) {
            return Optional.of(presumed.copy());
        }
        var current = current(conference)
                .flatMap(version -> seen == Changed.HERE ? read(conference, version) : of(conference, version));
        current.ifPresent(copy -> transactions.putResource(name, copy));
        return current;
    }

    /**
     * The caller's transaction has just read which version holds; it counts where none was seen before.
     *
     * @param version null when the conference is not there
     */
    void hold(UUID conference, RowVersion version) {
        var name = new Seen(conference);
        var seen = transactions.getResource(name);
        if (seen == null || seen instanceof Presumed) {
            var copy = version == null ? Optional.<ConferenceCopy>empty() : of(conference, version);
            transactions.putResource(name, copy.orElse(null));
        }
    }

    /** The caller's transaction goes by the version that was seen last until it holds one; empty when none was seen. */
    Optional<RowVersion> presume(UUID conference) {
        var latest = known.latest(conference);
        latest.ifPresent(copy -> transactions.putResource(new Seen(conference), new Presumed(copy)));
        return latest.map(ConferenceCopy::version);
    }

    /** The caller's transaction has stored another version. */
    void changed(UUID conference) {
        transactions.putResource(new Seen(conference), Changed.HERE);
    }

    private Optional<RowVersion> current(UUID conference) {
        return sql
                .rowsApart(
                        "select" + RowVersion.columns("c") + "from directory_conference c where c.id = ?1", conference)
                .stream()
                .findFirst()
                .map(row -> RowVersion.read(row, 0));
    }

    private Optional<ConferenceCopy> of(UUID conference, RowVersion version) {
        return Optional.ofNullable(
                known.get(conference, version, () -> read(conference, version).orElse(null)));
    }

    private Optional<ConferenceCopy> read(UUID conference, RowVersion version) {
        return sql.rowsApart("""
                        select title, phase, questions_from, officials_publish, chair_directs from directory_conference
                        where id = ?1""", conference).stream()
                .findFirst()
                .map(row -> new ConferenceCopy(
                        version,
                        new Conference(
                                conference,
                                row.get(0, String.class),
                                ConferencePhase.valueOf(row.get(1, String.class)),
                                row.get(2, Instant.class)),
                        topics(conference),
                        row.get(3, Boolean.class),
                        approvers(conference),
                        row.get(4, Boolean.class)));
    }

    private List<TopicRef> topics(UUID conference) {
        return sql
                .rowsApart(
                        "select code, label from directory_topic where conference = ?1 order by position", conference)
                .stream()
                .map(row -> new TopicRef(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    private Map<String, List<String>> approvers(UUID conference) {
        return sql
                .rowsApart("select topic, approvers from directory_approval where conference = ?1", conference)
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(0, String.class), row -> Arrays.asList(row.get(1, String[].class))));
    }
}
