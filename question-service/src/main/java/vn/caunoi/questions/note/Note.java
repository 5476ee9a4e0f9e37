package vn.caunoi.questions.note;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.caunoi.contracts.question.OfficialRef;

/** Something that was said about a question, for good: it is never changed nor taken back. */
@Entity
@Table(name = "question_note")
class Note {
    @Id
    private UUID id;

    private UUID questionId;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    private String text;
    private String byUsername;
    private String byName;

    @Column(name = "to_username")
    private String addressee;

    @Column(name = "to_name")
    private String addresseeName;

    private Instant at;

    /** For Hibernate. */
    protected Note() {}

    /** @param to whose advice is asked for; null unless it is a {@link NoteKind#CONSULT} */
    Note(UUID id, UUID questionId, NoteKind kind, String text, OfficialRef by, OfficialRef to, Instant at) {
        this.id = id;
        this.questionId = questionId;
        this.kind = kind;
        this.text = text;
        byUsername = by.username();
        byName = by.displayName();
        addressee = to == null ? null : to.username();
        addresseeName = to == null ? null : to.displayName();
        this.at = at;
    }

    NoteItem item() {
        return new NoteItem(
                id,
                new OfficialRef(byUsername, byName),
                at,
                text,
                kind,
                addressee == null ? null : new OfficialRef(addressee, addresseeName));
    }
}
