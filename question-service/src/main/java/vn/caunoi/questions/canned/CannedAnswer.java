package vn.caunoi.questions.canned;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.registry.Role;

/** An answer that is given often, for all who answer in a conference. It is its writer's and the moderators' to change. */
@Entity
@Table(name = "canned_answer")
class CannedAnswer {
    @Id
    private UUID id;

    private long version;
    private UUID conference;
    private String ownerUsername;
    private String ownerName;
    private String title;
    private String text;

    @Column(name = "refs")
    private List<String> references;

    private String topicCode;
    private Instant changedAt;

    /** For Hibernate. */
    protected CannedAnswer() {}

    CannedAnswer(UUID id, Viewer owner, Words words, Instant now) {
        this.id = id;
        conference = owner.conference();
        ownerUsername = owner.username();
        ownerName = owner.displayName();
        change(words, now);
    }

    void change(Words words, Instant now) {
        version++;
        title = words.title();
        text = words.text();
        references = words.references();
        topicCode = words.topic();
        changedAt = now;
    }

    boolean isChangeableBy(Viewer viewer) {
        return viewer.role() == Role.MODERATOR || ownerUsername.equals(viewer.username());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String title() {
        return title;
    }

    CannedAnswerItem item(Viewer viewer) {
        return new CannedAnswerItem(
                id,
                version,
                title,
                text,
                references,
                topicCode,
                new OfficialRef(ownerUsername, ownerName),
                changedAt,
                isChangeableBy(viewer));
    }

    /** What it says. */
    record Words(String title, String text, List<String> references, String topic) {}
}
