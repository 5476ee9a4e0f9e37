package vn.caunoi.questions.directory;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.questions.sql.Sql;

/** Takes over what the registry says; a version that is not newer changes nothing, so any record may come again. */
@ApplicationScoped
class DirectoryStore {
    private final Sql sql;

    DirectoryStore(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    boolean put(ConferenceState conference) {
        int changed = sql.update(
                """
                insert into directory_conference (id, version, title, phase, officials_publish) values (?1, ?2, ?3, ?4, ?5)
                on conflict (id) do update
                set version = excluded.version, title = excluded.title, phase = excluded.phase,
                  officials_publish = excluded.officials_publish
                where excluded.version > directory_conference.version""",
                conference.id(),
                conference.version(),
                conference.title(),
                conference.state().name(),
                conference.settings().officialsPublish());
        if (changed == 0) {
            return false;
        }
        replaceTopics(conference);
        replaceApprovals(conference);
        return true;
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
                          (id, version, conference, username, display_name, role, topics, on_duty, enabled)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        on conflict (id) do update
                        set version = excluded.version, conference = excluded.conference, username = excluded.username,
                          display_name = excluded.display_name, role = excluded.role, topics = excluded.topics,
                          on_duty = excluded.on_duty, enabled = excluded.enabled
                        where excluded.version > directory_person.version""",
                        person.id(),
                        person.version(),
                        person.conference(),
                        person.username(),
                        person.displayName(),
                        person.role().name(),
                        person.topics().toArray(String[]::new),
                        person.onDuty(),
                        person.enabled())
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
