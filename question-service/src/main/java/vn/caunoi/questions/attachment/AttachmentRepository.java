package vn.caunoi.questions.attachment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

import vn.caunoi.contracts.access.Access.Attached;

/** The attachments. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    /** All of a question and its answer, in the order they came. */
    List<Attachment> of(UUID question) {
        return list("questionId", Sort.by("at").and("id"), question);
    }

    long count(UUID question, Attached on) {
        return count("questionId = ?1 and attachedTo = ?2", question, on);
    }

    Optional<Attachment> of(UUID question, UUID attachment) {
        return find("id = ?1 and questionId = ?2", attachment, question).firstResultOptional();
    }

    /** The one that the very same bytes were made into. */
    Optional<Attachment> same(UUID question, Attached on, byte[] fingerprint) {
        return find("questionId = ?1 and attachedTo = ?2 and fingerprint = ?3", question, on, fingerprint)
                .firstResultOptional();
    }

    void persist(Attachment attachment, byte[] content) {
        persist(attachment);
        getEntityManager().persist(new AttachmentContent(attachment.id(), content));
    }

    byte[] content(UUID attachment) {
        return getEntityManager().find(AttachmentContent.class, attachment).content();
    }
}
