package vn.caunoi.registry.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.registry.registration.RegistrationState;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderTest {
    private static final Instant NOON = Instant.parse("2021-04-20T05:00:00Z");

    @Test
    void a_hall_is_reminded_of_its_next_step_until_it_is_tested() {
        assertThat(ReminderKind.of(RegistrationState.INVITED)).contains(ReminderKind.ACKNOWLEDGE);
        assertThat(ReminderKind.of(RegistrationState.ACKNOWLEDGED)).contains(ReminderKind.REGISTER);
        assertThat(ReminderKind.of(RegistrationState.REGISTERED)).contains(ReminderKind.TEST);
        assertThat(ReminderKind.of(RegistrationState.TESTED)).isEmpty();
    }

    @Test
    void what_a_mail_server_does_not_take_is_tried_again_after_pauses_that_grow_to_an_hour() {
        var reminder = reminder(true, "dau.moi@example.vn");
        assertThat(reminder.nextAt()).isEqualTo(NOON);

        reminder.attempt(NOON);
        assertThat(reminder.nextAt()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        reminder.attempt(NOON);
        assertThat(reminder.nextAt()).isEqualTo(NOON.plus(Duration.ofMinutes(2)));
        for (int i = 0; i < 100; i++) {
            reminder.attempt(NOON);
        }
        assertThat(reminder.nextAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));

        reminder.wentByMail(NOON);
        assertThat(reminder.nextAt()).isNull();
    }

    @Test
    void what_a_mail_server_refuses_waits_to_be_sent_by_hand() {
        var reminder = reminder(true, "dau.moi@example.vn");
        reminder.attempt(NOON);

        reminder.refused("550 5.1.1 unknown");

        assertThat(reminder.nextAt()).isNull();
        assertThat(view(reminder).fault()).isEqualTo("550 5.1.1 unknown");
        assertThat(view(reminder).sentAt()).isNull();
    }

    @Test
    void without_an_address_or_a_mail_server_it_waits_to_be_sent_by_hand() {
        assertThat(reminder(true).nextAt()).isNull();
        assertThat(reminder(false, "dau.moi@example.vn").nextAt()).isNull();
    }

    @Test
    void what_was_sent_by_hand_can_be_taken_back_but_not_what_went_by_mail() {
        var byHand = reminder(true, "dau.moi@example.vn");
        byHand.byHand(true, "Vũ Thị Mẫu", NOON);
        assertThat(view(byHand).sentBy()).isEqualTo("Vũ Thị Mẫu");
        assertThat(byHand.nextAt()).isNull();
        byHand.byHand(false, "Vũ Thị Mẫu", NOON);
        assertThat(view(byHand).sentAt()).isNull();

        var byMail = reminder(true, "dau.moi@example.vn");
        byMail.wentByMail(NOON);
        byMail.byHand(false, "Vũ Thị Mẫu", NOON);
        assertThat(view(byMail).sentAt()).isEqualTo(NOON);
    }

    private static ReminderView view(Reminder reminder) {
        return reminder.view("731", "Thành phố Biên Hòa");
    }

    private static Reminder reminder(boolean byMail, String... recipients) {
        return new Reminder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ReminderKind.REGISTER,
                LocalDate.of(2021, 4, 20),
                new ReminderText("Nhắc", "Kính gửi"),
                List.of(recipients),
                null,
                byMail,
                NOON);
    }
}
