package vn.caunoi.questions.note;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** The notes. */
@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<Note, UUID> {
    List<Note> of(UUID question) {
        return list("questionId", Sort.by("at").and("id"), question);
    }

    long count(UUID question) {
        return count("questionId", question);
    }
}
