package vn.caunoi.questions.directory;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.questions.sql.Sql;

/** Takes over what the registry says; a version that is not newer changes nothing, so any record may come again. */
@ApplicationScoped
class DirectoryStore {
    private final Sql sql;
    private final ConferenceCopies copies;
    private final Event<RoutingNamed> routingNamed;
    private final Event<ConferenceCopied> copied;

    DirectoryStore(Sql sql, ConferenceCopies copies, Event<RoutingNamed> routingNamed, Event<ConferenceCopied> copied) {
        this.sql = sql;
        this.copies = copies;
        this.routingNamed = routingNamed;
        this.copied = copied;
    }

    /** @param at when it became so */
    @Transactional
    boolean put(ConferenceState conference, Instant at) {
        boolean isNew = sql.number("select count(*) from directory_conference where id = ?1", conference.id()) == 0;
        int changed = sql.update(
                """
                insert into directory_conference
                  (id, version, title, phase, officials_publish, take_up_minutes, answer_minutes, questions_from,
                   reading_key, chair_directs)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as timestamptz), ?9, ?10)
                on conflict (id) do update
                set version = excluded.version, title = excluded.title, phase = excluded.phase,
                  officials_publish = excluded.officials_publish, take_up_minutes = excluded.take_up_minutes,
                  answer_minutes = excluded.answer_minutes, questions_from = excluded.questions_from,
                  chair_directs = excluded.chair_directs,
                  reading_key = excluded.reading_key
                where excluded.version > directory_conference.version
                  -- Stored by a service that did not know of the key.
                  or excluded.version = directory_conference.version
                    and directory_conference.reading_key is null and excluded.reading_key is not null""",
                conference.id(),
                conference.version(),
                conference.title(),
                conference.state().name(),
                conference.settings().officialsPublish(),
                conference.settings().targets().takeUpMinutes(),
                conference.settings().targets().answerMinutes(),
                Objects.toString(conference.questionsFrom(), null),
                conference.readingKey(),
                conference.settings().chairDirects());
        if (changed == 0) {
            return false;
        }
        replaceTopics(conference);
        replaceApprovals(conference);
        replaceAgenda(conference);
        replaceTargets(conference);
        copies.changed(conference.id());
        noteWhetherOpen(conference, isNew ? Instant.EPOCH : at);
        if (isNew && conference.copyOf() != null) {
            copied.fire(new ConferenceCopied(
                    conference.copyOf().conference(),
                    conference.id(),
                    conference.copyOf().people()));
        }
        routingNamed.fire(new RoutingNamed(conference.id(), conference.routing()));
        return true;
    }

    /** Keeps since when, and until when, it was open: by that the clocks of its questions run. */
    private void noteWhetherOpen(ConferenceState conference, Instant at) {
        sql.update(conference.state().open() ? """
                          insert into directory_session (conference, opened_at)
                          select ?1, cast(?2 as timestamptz)
                          where not exists (
                            select 1 from directory_session where conference = ?1 and closed_at is null)
                          on conflict (conference, opened_at) do update set closed_at = null""" : """
                          update directory_session set closed_at = greatest(opened_at, cast(?2 as timestamptz))
                          where conference = ?1 and closed_at is null""", conference.id(), at.toString());
    }

    private void replaceTopics(ConferenceState conference) {
        sql.update("delete from directory_topic where conference = ?1", conference.id());
        int position = 0;
        for (var topic : conference.topics()) {
            sql.update(
                    "insert into directory_topic (conference, code, label, position) values (?1, ?2, ?3, ?4)",
                    conference.id(),
                    topic.code(),
                    topic.label(),
                    position++);
        }
    }

    private void replaceApprovals(ConferenceState conference) {
        sql.update("delete from directory_approval where conference = ?1", conference.id());
        for (var approval : conference.settings().approvals()) {
            sql.update(
                    "insert into directory_approval (conference, topic, approvers) values (?1, ?2, ?3)",
                    conference.id(),
                    approval.topic(),
                    approval.approvers().toArray(String[]::new));
        }
    }

    private void replaceAgenda(ConferenceState conference) {
        sql.update("delete from directory_agenda where conference = ?1", conference.id());
        int position = 0;
        for (var item : conference.agenda()) {
            sql.update(
                    """
                    insert into directory_agenda (conference, position, starts_at, ends_at, kind, title)
                    values (?1, ?2, cast(?3 as timestamptz), cast(?4 as timestamptz), ?5, ?6)""",
                    conference.id(),
                    position++,
                    item.from().toString(),
                    item.to().toString(),
                    item.kind().name(),
                    item.title());
        }
    }

    private void replaceTargets(ConferenceState conference) {
        sql.update("delete from directory_target where conference = ?1", conference.id());
        for (var target : conference.settings().targets().topics()) {
            sql.update("""
                    insert into directory_target (conference, topic, take_up_minutes, answer_minutes)
                    values (?1, ?2, ?3, ?4)""", conference.id(), target.topic(), target.takeUpMinutes(), target.answerMinutes());
        }
    }

    @Transactional
    boolean put(BridgePointState hall) {
        int changed = sql.update("""
                insert into directory_hall (id, version, conference, code, name) values (?1, ?2, ?3, ?4, ?5)
                on conflict (id) do update
                set version = excluded.version, conference = excluded.conference, code = excluded.code, name = excluded.name
                where excluded.version > directory_hall.version""", hall.id(), hall.version(), hall.conference(), hall.code(), hall.name());
        if (changed == 0) {
            return false;
        }
        sql.update("delete from directory_commune where hall = ?1", hall.id());
        sql.update(
                "insert into directory_commune (hall, name) select distinct cast(?1 as uuid), unnest(cast(?2 as text[]))",
                hall.id(),
                hall.communeNames().toArray(String[]::new));
        return true;
    }

    @Transactional
    boolean put(PersonState person) {
        return sql.update(
                        """
                        insert into directory_person
                          (id, version, conference, username, display_name, role, topics, on_duty, enabled, sessions_since)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as timestamptz))
                        on conflict (id) do update
                        set version = excluded.version, conference = excluded.conference, username = excluded.username,
                          display_name = excluded.display_name, role = excluded.role, topics = excluded.topics,
                          on_duty = excluded.on_duty, enabled = excluded.enabled,
                          sessions_since = excluded.sessions_since
                        where excluded.version > directory_person.version""",
                        person.id(),
                        person.version(),
                        person.conference(),
                        person.username(),
                        person.displayName(),
                        person.role().name(),
                        person.topics().toArray(String[]::new),
                        person.onDuty(),
                        person.enabled(),
                        Objects.toString(person.sessionsSince(), null))
                > 0;
    }

    /** The registry has purged it. */
    @Transactional
    void remove(DirectoryKind kind, UUID id) {
        sql.update("delete from " + kind.table() + " where id = ?1", id);
    }

    /** The topic was made anew: whatever it says next counts, also under a lower version. */
    @Transactional
    void distrust(DirectoryKind kind) {
        sql.update("update " + kind.table() + " set version = 0");
    }
}
