package vn.caunoi.questions.routing;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.sql.Sql;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.questions.testing.TestConference.act;

@QuarkusTest
class WorkloadTest extends ServiceTest {
    @Inject
    Workload workload;

    @Inject
    Sql sql;

    private TestConference conference;
    private String lan;
    private String minh;

    @BeforeEach
    void makeConference() {
        conference = TestConference.live();
        lan = conference.official("lan", true, "SEALS");
        minh = conference.official("minh", true, "COUNTING");
    }

    @Test
    void what_officials_hold_is_what_the_questions_say_whatever_becomes_of_them() {
        var answered = assigned("SEALS");
        var returned = assigned("SEALS");
        var handedOver = assigned("SEALS");
        assigned("COUNTING");
        assertThat(held()).isEqualTo(Map.of(lan, 3L, minh, 1L));

        act(conference.official(lan), answered, "take", 2, null).statusCode(200);
        act(conference.official(lan), handedOver, "take", 2, null).statusCode(200);
        assertThat(held()).isEqualTo(Map.of(lan, 3L, minh, 1L));

        act(conference.official(lan), answered, "answer", 3, Map.of("text", "Ở xã."))
                .statusCode(200);
        act(conference.official(lan), returned, "give-back", 2, Map.of("reason", "Tôi không rõ"))
                .statusCode(200);
        act(conference.official(lan), handedOver, "transfer", 3, Map.of("official", minh, "reason", "Phần anh Minh"))
                .statusCode(200);
        assertThat(held()).isEqualTo(Map.of(minh, 2L));
    }

    @Test
    void what_was_merged_is_held_by_nobody_until_it_is_unmerged() {
        var main = assigned("COUNTING");
        var merged = assigned("SEALS");
        act(conference.as(Role.MODERATOR), merged, "merge", 2, Map.of("into", main.toString()))
                .statusCode(200);
        assertThat(held()).isEqualTo(Map.of(minh, 1L));

        act(conference.as(Role.MODERATOR), merged, "unmerge", 3, null).statusCode(200);

        conference.awaitStatus(merged, "ASSIGNED");
        assertThat(held()).isEqualTo(Map.of(lan, 1L, minh, 1L));
    }

    @Test
    void the_database_has_the_same_statuses_for_held_as_we_have() {
        for (var status : QuestionStatus.values()) {
            assertThat(sql.number("select cast(is_held(?1) as int)", status.name()))
                    .as(status.name())
                    .isEqualTo(status.held() ? 1 : 0);
        }
    }

    @Test
    void folding_leaves_one_change_for_each_official_and_the_sums_as_they_are() {
        for (int i = 0; i < 3; i++) {
            assigned("SEALS");
            assigned("COUNTING");
        }
        var before = held();

        workload.fold(conference.id());

        assertThat(held()).isEqualTo(before).isEqualTo(Map.of(lan, 3L, minh, 3L));
        assertThat(changes()).isEqualTo(2);
        workload.fold(conference.id());
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void nothing_is_left_of_whoever_holds_nothing() {
        var id = assigned("SEALS");
        act(conference.official(lan), id, "give-back", 2, Map.of("reason", "Tôi không rõ"))
                .statusCode(200);
        assigned("COUNTING");
        removeAll();

        workload.fold(conference.id());

        assertThat(held()).isEmpty();
        assertThat(changes()).isZero();
    }

    private UUID assigned(String topic) {
        var id = UUID.fromString(conference.ask("Dấu ở đâu?", "topic", topic).getString("id"));
        conference.awaitStatus(id, "ASSIGNED");
        return id;
    }

    /** As it adds up, which is as a count over the questions would have it. */
    private Map<String, Long> held() {
        var counted = sql.rows("""
                        select official_username, count(*) from question
                        where conference = ?1 and status in ('ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO')
                        group by official_username""", conference.id()).stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
        assertThat(workload.open(conference.id())).isEqualTo(counted);
        return counted;
    }

    private long changes() {
        return sql.number("select count(*) from held_change where conference = ?1", conference.id());
    }

    @Transactional
    void removeAll() {
        sql.update("delete from question where conference = ?1", conference.id());
    }
}
