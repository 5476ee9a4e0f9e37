package vn.caunoi.questions.published;

import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.panache.common.Sort;

import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.question.Question;
import vn.caunoi.questions.question.QuestionRepository;
import vn.caunoi.questions.sql.Sql;

/** Looks up what a conference has published. */
@ApplicationScoped
class PublishedQuestions {
    /** More than a conference of a morning publishes; it bounds what is kept for one. */
    private static final int MOST = 3_000;

    private final QuestionRepository questions;
    private final Directory directory;
    private final Sql sql;
    private final ObjectMapper json;

    PublishedQuestions(QuestionRepository questions, Directory directory, Sql sql, ObjectMapper json) {
        this.questions = questions;
        this.directory = directory;
        this.sql = sql;
        this.json = json;
    }

    /** What is published now: {@code before} itself if that still holds. @param before null at first */
    @Transactional
    Shelf look(UUID conference, Shelf before) {
        var title = directory.conference(conference).title();
        var state = state(conference, title);
        if (before != null && before.state().equals(state)) {
            return before;
        }
        var newest = questions
                .find(
                        "conference = ?1 and status = PUBLISHED and not confidential",
                        Sort.descending("publishedAt", "id"),
                        conference)
                .page(0, MOST)
                .list();
        var oldestFirst = new ArrayList<>(newest);
        Collections.reverse(oldestFirst);
        var answers = oldestFirst.stream()
                .map(Question::state)
                .filter(PublishedAnswer::open)
                .map(PublishedAnswer::of)
                .toList();
        return new Shelf(title, answers, state, this::written);
    }

    /** Differs whenever a question comes, goes or changes. */
    private String state(UUID conference, String title) {
        var row = sql.rows("""
                select cast(count(*) as text),
                  cast(coalesce(sum(hashtextextended(cast(id as text) || ' ' || version, 0)), 0) as text)
                from question where conference = ?1 and status = 'PUBLISHED' and not confidential""", conference).get(0);
        return row.get(0) + "." + row.get(1) + "." + Integer.toHexString(title.hashCode());
    }

    private byte[] written(PublishedPage page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
