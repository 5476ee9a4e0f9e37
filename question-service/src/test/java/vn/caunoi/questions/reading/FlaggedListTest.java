package vn.caunoi.questions.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.questions.reading.Desk.numbers;
import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;
import static vn.caunoi.questions.testing.TestConference.LONG_KHANH;

@QuarkusTest
class FlaggedListTest extends ServiceTest {
    private Desk desk;
    private Desk.Asked owed;
    private Desk.Asked unclear;
    private Desk.Asked late;
    private Desk.Asked promised;
    private Desk.Asked secret;

    /** All from Biên Hòa, and one that nothing marks. */
    @BeforeEach
    void meet() {
        if (desk != null) {
            return; // before all would be before the test knows the service's address
        }
        desk = new Desk();
        desk.ask("Câu thường");
        owed = desk.ask("Trả lời trực tiếp").answered(Map.of("live", true));
        unclear = desk.ask("Chưa rõ")
                .answered(Map.of("text", "Xem hướng dẫn số 36.", "publish", true))
                .does(desk.conference.clerk(BIEN_HOA), "confirm", Map.of("clear", false));
        late = desk.ask("Quá hạn", "urgent", true)
                .moderated("extend", Map.of("dueAt", tomorrow(), "reason", "Chờ văn bản"));
        promised = desk.ask("Trả lời sau").moderated("extend", Map.of("dueAt", tomorrow(), "reason", "Chờ văn bản"));
        secret = desk.ask("Riêng tư", "private", true);
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update question set due_at = now() - interval '1 minute' where id = ?1")
                .setParameter(1, late.id)
                .executeUpdate());
    }

    @Test
    void each_flag_finds_what_it_marks() {
        assertThat(flagged(desk.moderator(), "owed")).containsExactly(owed.number);
        assertThat(flagged(desk.moderator(), "unclear")).containsExactly(unclear.number);
        assertThat(flagged(desk.moderator(), "late")).containsExactly(late.number);
        assertThat(flagged(desk.moderator(), "promised")).containsExactly(promised.number, late.number);
        assertThat(flagged(desk.moderator(), "private")).containsExactly(secret.number);
        assertThat(flagged(desk.moderator(), "urgent")).containsExactly(late.number);
    }

    @Test
    void of_several_flags_all_must_hold() {
        assertThat(flagged(desk.moderator(), "promised,late,urgent")).containsExactly(late.number);
        assertThat(flagged(desk.moderator(), "owed,unclear")).isEmpty();
        assertThat(numbers(desk.moderator().queryParam("flag", ""))).hasSize(6);
    }

    @Test
    void what_is_not_waiting_any_more_is_neither_late_nor_promised() {
        var declined = new Desk();
        declined.ask("Hẹn rồi không tiếp nhận")
                .moderated("extend", Map.of("dueAt", tomorrow(), "reason", "Chờ văn bản"))
                .moderated("decline", Map.of("reason", "Ngoài nội dung"));

        assertThat(flagged(declined.moderator(), "promised")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionFlag.class,
            names = {"OWED", "UNCLEAR", "LATE", "PROMISED", "PRIVATE"})
    void another_halls_marks_are_not_told_by_a_filter(QuestionFlag flag) {
        assertThat(flagged(desk.conference.clerk(LONG_KHANH), flag.wireName())).isEmpty();
        assertThat(flagged(desk.conference.clerk(BIEN_HOA), flag.wireName())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CHAIR", "SCREEN"})
    void who_sees_no_marks_finds_nothing_by_them(Role role) {
        for (var flag : QuestionFlag.values()) {
            assertThat(flagged(desk.conference.as(role), flag.wireName())).isEmpty();
        }
    }

    @Test
    void a_private_question_is_flagged_only_for_the_official_whom_it_concerns() {
        assertThat(flagged(desk.conference.official(desk.lan), "private")).isEmpty();
    }

    private static List<String> flagged(RequestSpecification who, String flags) {
        return numbers(who.queryParam("flag", flags));
    }

    private static String tomorrow() {
        return Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
