package vn.caunoi.questions.abbreviation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.questions.directory.ConferenceCopied;
import vn.caunoi.questions.matching.Abbreviation;
import vn.caunoi.questions.matching.Abbreviations;
import vn.caunoi.questions.sql.Sql;

/** The short forms of each conference. */
@ApplicationScoped
public class AbbreviationTable {
    private final Sql sql;
    private final Clock clock;

    AbbreviationTable(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param revision 0 while it is what every conference starts with */
    public record Table(long revision, List<Abbreviation> items) {}

    @Transactional
    public Table of(UUID conference) {
        return sql
                .rows(
                        "select revision, short_forms, long_forms from abbreviation_table where conference = ?1",
                        conference)
                .stream()
                .findFirst()
                .map(row -> new Table(
                        row.get(0, Number.class).longValue(),
                        pairs(row.get(1, String[].class), row.get(2, String[].class))))
                .orElseGet(() -> new Table(0, Abbreviations.standard()));
    }

    /**
     * Puts {@code items} in place of all that was there.
     *
     * @param expected the revision that was changed; whoever names none takes what is there
     * @throws vn.caunoi.kit.problem.Problem 412 {@code precondition-failed} when another moderator was first
     */
    @Transactional
    Table replace(Viewer moderator, Optional<EntityVersion> expected, List<Abbreviation> items) {
        var conference = moderator.conference();
        // Two who save at once come one after the other, also when there is no row yet to lock.
        sql.lock("abbreviations " + conference);
        long current = of(conference).revision();
        expected.ifPresent(version -> version.requireMatch(current));
        sql.update(
                """
                insert into abbreviation_table (conference, revision, short_forms, long_forms, by_username, at)
                values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (conference) do update set revision = excluded.revision, short_forms = excluded.short_forms,
                  long_forms = excluded.long_forms, by_username = excluded.by_username, at = excluded.at""",
                conference,
                current + 1,
                items.stream().map(Abbreviation::shortForm).toArray(String[]::new),
                items.stream().map(Abbreviation::longForm).toArray(String[]::new),
                moderator.username(),
                clock.instant());
        return new Table(current + 1, items);
    }

    /** A copied conference starts with the short forms of the former one. */
    void copy(@Observes ConferenceCopied copied) {
        sql.update("""
                insert into abbreviation_table (conference, revision, short_forms, long_forms, by_username, at)
                select ?2, 1, short_forms, long_forms, by_username, at from abbreviation_table where conference = ?1
                on conflict do nothing""", copied.from(), copied.to());
    }

    private static List<Abbreviation> pairs(String[] shortForms, String[] longForms) {
        var pairs = new ArrayList<Abbreviation>();
        for (int i = 0; i < shortForms.length; i++) {
            pairs.add(new Abbreviation(shortForms[i], longForms[i]));
        }
        return pairs;
    }
}
