package vn.caunoi.questions.similar;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.questions.matching.DemoTopics;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.question.Wording;
import vn.caunoi.questions.testing.DemoQuestion;
import vn.caunoi.questions.testing.TestSubmission;

/** Puts questions into the database by the hundred, past the API. */
@ApplicationScoped
class StoredForEvaluation {
    private static final Actor LAN = new Actor("lan", "Lan");
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");

    private final QuestionRepository questions;
    private final EntityManager entities;
    private final Map<UUID, String> names = new HashMap<>();
    private long counter;

    StoredForEvaluation(QuestionRepository questions, EntityManager entities) {
        this.questions = questions;
        this.entities = entities;
    }

    /** What a question is called in figures. */
    String name(UUID id) {
        return names.get(id);
    }

    @Transactional
    void agenda(UUID conference) {
        sql("update directory_conference set version = version + 1 where id = ?1", conference);
        sql("delete from directory_topic where conference = ?1", conference);
        int position = 0;
        for (var topic : DemoTopics.labels().entrySet()) {
            sql(
                    "insert into directory_topic (conference, code, label, position) values (?1, ?2, ?3, ?4)",
                    conference,
                    topic.getKey(),
                    topic.getValue(),
                    position++);
        }
    }

    /** The demo's questions, answered for all halls but not classified. */
    @Transactional
    void demo(UUID conference, List<DemoQuestion> demo) {
        for (var asked : demo) {
            var question = submitted(conference, asked.id(), asked.text());
            question.assign(new OfficialRef(LAN.username(), LAN.displayName()), Actor.ROUTING, NOON);
            question.take(LAN, NOON);
            question.answer(new Wording(asked.answer(), List.of(), false), true, Rules.NONE, LAN, NOON);
            questions.persist(question);
        }
    }

    @Transactional
    void classify(List<DemoQuestion> demo) {
        names.forEach((id, name) -> demo.stream()
                .filter(asked -> asked.id().equals(name))
                .forEach(asked -> sql(
                        "update question set topic_code = ?2, version = version + 1 where id = ?1",
                        id,
                        asked.topic())));
    }

    @Transactional
    void open(UUID conference, String name, List<String> texts) {
        texts.forEach(text -> questions.persist(submitted(conference, name, text)));
    }

    /** What PostgreSQL's trigrams find alone, for comparison. */
    @Transactional
    List<String> byTrigrams(UUID conference, String folded, int limit) {
        @SuppressWarnings("unchecked")
        List<Object> ids = entities.createNativeQuery(
                        "select id from question where conference = ?1 order by similarity(folded, ?2) desc limit ?3",
                        Object.class)
                .setParameter(1, conference)
                .setParameter(2, folded)
                .setParameter(3, limit)
                .getResultList();
        return ids.stream().map(id -> names.get((UUID) id)).toList();
    }

    private Question submitted(UUID conference, String name, String text) {
        var id = UUID.randomUUID();
        names.put(id, name);
        var question = new Question(id, ++counter, TestSubmission.of(conference, text));
        question.submit(LAN, NOON);
        return question;
    }

    private void sql(String statement, Object... parameters) {
        var query = entities.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
