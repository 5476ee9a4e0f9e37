package vn.caunoi.questions.reading;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** That a hall asks a question, first or too; to be read in queries only. The database puts in the first, {@code Tallies} the others. */
@Entity
@Immutable
@Table(name = "question_hall")
@IdClass(AskingHall.Key.class)
class AskingHall {
    @Id
    UUID questionId;

    @Id
    String hallCode;

    /** For Hibernate. */
    protected AskingHall() {}

    record Key(UUID questionId, String hallCode) {}
}
