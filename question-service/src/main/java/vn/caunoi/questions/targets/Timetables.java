package vn.caunoi.questions.targets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.AgendaKind;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.TopicTargets;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Deadlines;
import vn.caunoi.questions.question.Pause;
import vn.caunoi.questions.sql.RowVersion;
import vn.caunoi.questions.sql.Sql;
import vn.caunoi.questions.sql.VersionedCache;

/** The timetable of each conference, from what the registry told; read anew when the conference has changed. */
@ApplicationScoped
public class Timetables implements Deadlines {
    private final Sql sql;
    private final Directory directory;
    private final VersionedCache<Timetable> known = new VersionedCache<>();

    Timetables(Sql sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /** As it is now; where the conference has not arrived here, one whose clock never runs. */
    @Transactional
    public Timetable of(UUID conference) {
        return directory
                .version(conference)
                .map(version -> known.get(conference, version, () -> read(conference, version)))
                .orElseGet(() -> new Timetable(0, new RunningTime(List.of(), List.of()), ConferenceTargets.DEFAULT));
    }

    /** Null where the conference is gone since its version was read. */
    private Timetable read(UUID conference, RowVersion version) {
        var rows = sql.rowsApart(
                "select take_up_minutes, answer_minutes from directory_conference where id = ?1", conference);
        if (rows.isEmpty()) {
            return null;
        }
        var row = rows.get(0);
        var targets = new ConferenceTargets(
                row.get(0, Number.class).intValue(), row.get(1, Number.class).intValue(), topics(conference));
        return new Timetable(version.number(), new RunningTime(open(conference), agenda(conference)), targets);
    }

    /** Read when it is first needed: most of what locks a question does not change it. */
    @Override
    public Reckoning in(UUID conference) {
        return new Reckoning() {
            private Timetable timetable;

            private Timetable timetable() {
                if (timetable == null) {
                    timetable = of(conference);
                }
                return timetable;
            }

            @Override
            public long version() {
                return timetable().version();
            }

            @Override
            public Due due(String topic, Instant askedAt, List<Pause> pauses) {
                return timetable().due(topic, askedAt, pauses);
            }
        };
    }

    private List<Span> open(UUID conference) {
        return sql.rowsApart("""
                        select opened_at, closed_at from directory_session
                        where conference = ?1 order by opened_at""", conference).stream()
                .map(row -> new Span(
                        row.get(0, Instant.class), row.get(1) == null ? Instant.MAX : row.get(1, Instant.class)))
                .toList();
    }

    private List<AgendaItem> agenda(UUID conference) {
        return sql.rowsApart("""
                        select starts_at, ends_at, kind, title from directory_agenda
                        where conference = ?1 order by position""", conference).stream()
                .map(row -> new AgendaItem(
                        row.get(0, Instant.class),
                        row.get(1, Instant.class),
                        AgendaKind.valueOf(row.get(2, String.class)),
                        row.get(3, String.class)))
                .toList();
    }

    private List<TopicTargets> topics(UUID conference) {
        return sql.rowsApart("""
                        select topic, take_up_minutes, answer_minutes from directory_target
                        where conference = ?1 order by topic""", conference).stream()
                .map(row -> new TopicTargets(
                        row.get(0, String.class),
                        row.get(1, Number.class).intValue(),
                        row.get(2, Number.class).intValue()))
                .toList();
    }
}
