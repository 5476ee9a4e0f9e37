package vn.caunoi.questions.reading;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** That a question lies on the chair's table; to be read in queries only. {@code Floors} keeps it. */
@Entity
@Immutable
@Table(name = "question_floor")
class TablePlace {
    @Id
    UUID questionId;

    String state;

    /** For Hibernate. */
    protected TablePlace() {}
}
