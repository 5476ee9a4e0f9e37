package vn.caunoi.registry.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.registry.preparation.AttendanceCategory;
import vn.caunoi.registry.preparation.Preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caunoi.registry.registration.EquipmentKind.CAMERA;
import static vn.caunoi.registry.registration.EquipmentKind.CODEC;
import static vn.caunoi.registry.registration.EquipmentKind.MICROPHONE;
import static vn.caunoi.registry.registration.EquipmentKind.SCREEN;

class RegistrationTest {
    private static final Instant NOON = Instant.parse("2021-04-20T05:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));
    private static final AttendanceCategory LEADERS = new AttendanceCategory("LEADERS", "Lãnh đạo địa phương");
    private static final AttendanceCategory GUESTS = new AttendanceCategory("GUESTS", "Khách mời");
    private static final List<AttendanceCategory> CATEGORIES = List.of(LEADERS);

    private final Registration registration = new Registration(UUID.randomUUID());

    @Test
    void a_hall_that_said_nothing_is_invited_and_everything_is_missing() {
        assertThat(state()).isEqualTo(RegistrationState.INVITED);
        assertThat(registration.told().missing(CATEGORIES)).containsExactly(Missing.values());
    }

    @Test
    void who_acknowledged_the_invitation_is_kept_until_it_is_taken_back() {
        say(RegistrationContent.NOTHING, true, null);
        assertThat(state()).isEqualTo(RegistrationState.ACKNOWLEDGED);
        assertThat(registration.told().acknowledgedBy()).isEqualTo("Trần Thị Ví Dụ");

        say(RegistrationContent.NOTHING, false, null);
        assertThat(state()).isEqualTo(RegistrationState.INVITED);
        assertThat(registration.told().acknowledgedBy()).isNull();
    }

    @Test
    void what_is_registered_in_full_still_wants_the_invitation_acknowledged() {
        say(full(), null, null);

        assertThat(state()).isEqualTo(RegistrationState.INVITED);
        assertThat(registration.told().missing(CATEGORIES)).containsExactly(Missing.ACKNOWLEDGEMENT);
    }

    @Test
    void a_hall_goes_all_the_way_and_falls_back_when_something_required_is_emptied() {
        say(full(), true, null);
        assertThat(state()).isEqualTo(RegistrationState.REGISTERED);
        registration.tested(NOON);
        assertThat(state()).isEqualTo(RegistrationState.TESTED);
        say(full(), null, true);
        assertThat(state()).isEqualTo(RegistrationState.READY);

        say(withoutVenue(), null, null);
        assertThat(state()).isEqualTo(RegistrationState.ACKNOWLEDGED);
        assertThat(registration.told().missing(CATEGORIES)).containsExactly(Missing.VENUE);

        say(full(), null, null);
        assertThat(state()).isEqualTo(RegistrationState.TESTED);
    }

    @Test
    void a_hall_whose_tick_is_taken_back_is_neither_tested_nor_ready() {
        say(full(), true, null);
        registration.tested(NOON);
        say(full(), null, true);

        registration.tested(null);
        assertThat(state()).isEqualTo(RegistrationState.REGISTERED);

        registration.tested(EVENING);
        assertThat(state()).isEqualTo(RegistrationState.TESTED);
    }

    @Test
    void a_hall_is_not_ready_before_it_is_tested() {
        say(full(), true, null);

        assertThatThrownBy(() -> say(full(), null, true)).isInstanceOf(NotTested.class);
    }

    @Test
    void equipment_counts_by_number_or_by_words() {
        assertThat(new Equipment(CAMERA, 0, "hỏng").exists()).isFalse();
        assertThat(new Equipment(CAMERA, null, "dùng chung của trường").exists())
                .isTrue();
        assertThat(new Equipment(CAMERA, null, null).exists()).isFalse();
        assertThat(new Equipment(CAMERA, 2, null).exists()).isTrue();
    }

    @Test
    void a_category_that_is_added_later_is_missing_until_its_number_is_told() {
        say(full(), true, null);

        assertThat(registration.told().state(List.of(LEADERS, GUESTS))).isEqualTo(RegistrationState.ACKNOWLEDGED);
        assertThat(registration.told().missing(List.of(LEADERS, GUESTS))).containsExactly(Missing.EXPECTED);
    }

    @Test
    void who_registers_after_the_deadline_is_late_and_stays_so() {
        var untilTwo = new Preparation(1, NOON.plus(Duration.ofHours(2)), CATEGORIES);
        assertThat(registration.told().isLate(untilTwo, NOON)).isFalse();
        assertThat(registration.told().isLate(untilTwo, EVENING)).isTrue();

        registration.say(full(), true, null, CATEGORIES, "Trần Thị Ví Dụ", EVENING);
        assertThat(registration.told().isLate(untilTwo, EVENING)).isTrue();
    }

    @Test
    void who_registered_in_time_is_not_late_ever_after() {
        var untilTwo = new Preparation(1, NOON.plus(Duration.ofHours(2)), CATEGORIES);
        say(full(), true, null);

        assertThat(registration.told().isLate(untilTwo, EVENING)).isFalse();
        assertThat(registration.told().isLate(new Preparation(1, null, CATEGORIES), EVENING))
                .isFalse();
    }

    private RegistrationState state() {
        return registration.told().state(CATEGORIES);
    }

    private void say(RegistrationContent content, Boolean acknowledged, Boolean ready) {
        registration.say(content, acknowledged, ready, CATEGORIES, "Trần Thị Ví Dụ", NOON);
    }

    private static RegistrationContent full() {
        return at("Hội trường Trung tâm");
    }

    private static RegistrationContent withoutVenue() {
        return at(null);
    }

    private static RegistrationContent at(String venue) {
        return new RegistrationContent(
                venue,
                "12 đường Thử Nghiệm",
                "Chủ tịch Ủy ban bầu cử",
                List.of(new Contact("Lê Văn Thử", null, "+84999000031", null, true)),
                List.of(
                        new Equipment(CODEC, 1, null),
                        new Equipment(CAMERA, 1, null),
                        new Equipment(MICROPHONE, 4, null),
                        new Equipment(SCREEN, null, "màn LED")),
                null,
                List.of(new Expected("LEADERS", 0)),
                List.of());
    }
}
