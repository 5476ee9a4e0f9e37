package vn.caunoi.questions.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.questions.sql.RowVersion;
import vn.caunoi.questions.sql.Sql;

/** Conferences, halls, topics and people as this service knows them: copies of what the registry told by Kafka. */
@ApplicationScoped
public class Directory {
    private final Sql sql;
    private final ConferenceCopies copies;
    private final DirectoryFilling filling;

    Directory(Sql sql, ConferenceCopies copies, DirectoryFilling filling) {
        this.sql = sql;
        this.copies = copies;
        this.filling = filling;
    }

    /** @throws vn.caunoi.kit.problem.Problem 503 {@code not-ready-yet} until the registry's events were once read to the end */
    public Conference conference(UUID id) {
        if (!filling.done()) {
            throw new NotReadyYet();
        }
        return copy(id).conference();
    }

    /**
     * Spares this transaction the look for the version that holds: the caller has read it along with something else.
     *
     * @param version null when it is not there, which says nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID conference, RowVersion version) {
        copies.hold(conference, version);
    }

    /**
     * This transaction goes by the version that this replica saw last until it {@link #hold}s one. The caller sees to it that
     * it still is the one that holds.
     *
     * @return that version; empty when none was seen
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<RowVersion> presume(UUID conference) {
        return copies.presume(conference);
    }

    /** Empty while it has not arrived here. */
    public Optional<RowVersion> version(UUID conference) {
        return copies.of(conference).map(ConferenceCopy::version);
    }

    /** Who reads a conference without an account has its key: all keys, with the conferences that they open. */
    public Map<String, UUID> readingKeys() {
        return sql.rows("select reading_key, id from directory_conference where reading_key is not null").stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class), row -> row.get(1, UUID.class), (one, other) -> one));
    }

    /** In the order of the agenda. */
    public List<TopicRef> topics(UUID conference) {
        return copies.of(conference).map(ConferenceCopy::topics).orElse(List.of());
    }

    public Optional<TopicRef> topic(UUID conference, String code) {
        return topics(conference).stream()
                .filter(topic -> topic.code().equals(code))
                .findFirst();
    }

    /**
     * What {@code conference} has settled about answers of {@code topic}.
     *
     * @param topic the topic's code; null for what is not classified, which nobody approves
     * @throws vn.caunoi.kit.problem.Problem 503 {@code not-ready-yet} while the conference has not arrived here: until
     *     then nobody can say whether an answer wants approval
     */
    public Rules rules(UUID conference, String topic) {
        return copy(conference).rules(topic);
    }

    /** The session was made by the registry, so the conference is there: if it is missing, it has not arrived here. */
    private ConferenceCopy copy(UUID conference) {
        return copies.of(conference).orElseThrow(NotReadyYet::new);
    }

    public Optional<HallRef> hall(UUID conference, String code) {
        return sql
                .rows("select code, name from directory_hall where conference = ?1 and code = ?2", conference, code)
                .stream()
                .map(row -> new HallRef(row.get(0, String.class), row.get(1, String.class)))
                .findFirst();
    }

    /** The communes that are known by name, in no order. */
    public List<Commune> communes(UUID conference) {
        return sql.rows("""
                        select c.name, h.code, h.name from directory_hall h join directory_commune c on c.hall = h.id
                        where h.conference = ?1""", conference).stream()
                .map(row -> new Commune(
                        row.get(0, String.class), new HallRef(row.get(1, String.class), row.get(2, String.class))))
                .toList();
    }

    /** All officials of {@code conference} whose accounts are enabled. */
    public List<Official> officials(UUID conference) {
        return sql.rows("""
                        select username, display_name, topics, on_duty from directory_person
                        where conference = ?1 and role = 'OFFICIAL' and enabled order by username""", conference).stream()
                .map(row -> new Official(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        Arrays.asList(row.get(2, String[].class)),
                        row.get(3, Boolean.class)))
                .toList();
    }

    public Optional<Official> official(UUID conference, String username) {
        return officials(conference).stream()
                .filter(official -> official.username().equals(username))
                .findFirst();
    }
}
