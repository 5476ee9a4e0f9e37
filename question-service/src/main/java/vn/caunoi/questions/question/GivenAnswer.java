package vn.caunoi.questions.question;

import java.time.Instant;
import java.util.List;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import vn.caunoi.contracts.question.Answer;
import vn.caunoi.contracts.question.OfficialRef;

/** The answer as the question's row keeps it. */
@Embeddable
record GivenAnswer(
        @Column(name = "answer_text") String text,
        @Column(name = "answer_references") List<String> references,
        @Column(name = "answer_live") Boolean live,
        @Column(name = "answered_at") Instant answeredAt,
        @Column(name = "answer_revision") Integer revision,
        @Column(name = "answered_by") String by,
        @Column(name = "answered_by_name") String byName) {

    Answer toAnswer() {
        return new Answer(text, references, live, answeredAt, revision, new OfficialRef(by, byName));
    }
}
