package vn.caunoi.questions.attachment;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.caunoi.contracts.access.Access.Attached;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.questions.attachment.file.FileType;

/** A file of a question or its answer, without its content. */
@Entity
@Table(name = "attachment")
class Attachment {
    @Id
    private UUID id;

    private UUID questionId;

    @Enumerated(EnumType.STRING)
    private Attached attachedTo;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private int size;
    private boolean released;
    private String byUsername;
    private String byName;
    private Instant at;
    private byte[] fingerprint;

    /** For Hibernate. */
    protected Attachment() {}

    Attachment(UUID questionId, Attached attachedTo, TakenIn file, Viewer by, Instant at) {
        // Not of version 7: those of one minute resemble one another.
        id = UUID.randomUUID();
        this.questionId = questionId;
        this.attachedTo = attachedTo;
        name = file.name();
        type = file.clean().type();
        size = file.clean().content().length;
        fingerprint = file.fingerprint();
        byUsername = by.username();
        byName = by.displayName();
        this.at = at;
    }

    void release() {
        released = true;
    }

    UUID id() {
        return id;
    }

    UUID questionId() {
        return questionId;
    }

    Attached attachedTo() {
        return attachedTo;
    }

    String name() {
        return name;
    }

    FileType type() {
        return type;
    }

    int size() {
        return size;
    }

    boolean released() {
        return released;
    }

    String byUsername() {
        return byUsername;
    }

    String byName() {
        return byName;
    }

    Instant at() {
        return at;
    }
}
