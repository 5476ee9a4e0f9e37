package vn.caunoi.questions.work;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.WorkEvent.Doing;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionWorkTest {
    private static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");
    private static final UUID CONFERENCE = new UUID(0, 1);
    private static final OfficialRef LAN = new OfficialRef("lan", "Nguyễn Thị Lan");
    private static final OfficialRef MAI = new OfficialRef("mai", "Đỗ Thị Mai");

    private final QuestionWork work = new QuestionWork(new UUID(0, 42));

    @Test
    void the_first_sign_is_told_with_the_time_until_which_it_holds() {
        assertThat(reading(LAN, NOON)).isTrue();

        var event = work.event(CONFERENCE, NOON);
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.by()).isEqualTo(LAN);
        assertThat(event.doing()).isEqualTo(Doing.READING);
        assertThat(event.until()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void going_on_with_the_same_is_told_every_15_seconds_at_most() {
        reading(LAN, NOON);

        assertThat(reading(LAN, NOON.plusSeconds(14))).isFalse();
        assertThat(reading(LAN, NOON.plusSeconds(15))).isTrue();
        assertThat(reading(LAN, NOON.plusSeconds(29))).isFalse();
        assertThat(work.event(CONFERENCE, NOON.plusSeconds(29)).version()).isEqualTo(2);
    }

    @Test
    void what_looks_otherwise_is_told_at_once() {
        reading(LAN, NOON);

        assertThat(work.sign(LAN, Doing.TYPING, false, NOON.plusSeconds(1), TestWork.usual()))
                .isTrue();
        assertThat(reading(MAI, NOON.plusSeconds(2))).isTrue();
        assertThat(work.end(MAI.username(), NOON.plusSeconds(3))).isTrue();
        assertThat(work.event(CONFERENCE, NOON.plusSeconds(3)).by()).isNull();
        assertThat(work.event(CONFERENCE, NOON.plusSeconds(3)).version()).isEqualTo(4);
    }

    @Test
    void nobody_ends_what_another_does() {
        reading(LAN, NOON);

        assertThat(work.end(MAI.username(), NOON)).isFalse();
        assertThat(work.event(CONFERENCE, NOON).by()).isEqualTo(LAN);
    }

    @Test
    void without_another_sign_it_is_over() {
        work.sign(MAI, Doing.READING, true, NOON, TestWork.usual());

        assertThat(work.claimed(NOON.plusSeconds(59))).isTrue();
        assertThat(work.claimedByOther("hoa", NOON.plusSeconds(59))).isTrue();
        assertThat(work.claimedByOther("mai", NOON.plusSeconds(59))).isFalse();
        assertThat(work.claimed(NOON.plusSeconds(60))).isFalse();
        assertThat(work.event(CONFERENCE, NOON.plusSeconds(60)).by()).isNull();
    }

    @Test
    void an_official_who_has_it_open_claims_nothing() {
        reading(LAN, NOON);

        assertThat(work.claimed(NOON)).isFalse();
    }

    @Test
    void a_remark_is_told_whether_anybody_works_on_it_or_not() {
        assertThat(work.remarked(NOON)).isTrue();
        assertThat(work.event(CONFERENCE, NOON).remarks()).isEqualTo(1);
        reading(LAN, NOON);
        assertThat(work.remarked(NOON)).isTrue();

        assertThat(work.event(CONFERENCE, NOON).remarks()).isEqualTo(2);
        assertThat(work.event(CONFERENCE, NOON).by()).isEqualTo(LAN);
    }

    private boolean reading(OfficialRef who, Instant now) {
        return work.sign(who, Doing.READING, false, now, TestWork.usual());
    }
}
