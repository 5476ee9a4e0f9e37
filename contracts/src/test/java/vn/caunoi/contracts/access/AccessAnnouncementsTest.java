package vn.caunoi.contracts.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.announcement.Addressees;
import vn.caunoi.contracts.announcement.AnnouncementForm;
import vn.caunoi.contracts.announcement.AnnouncementKind;
import vn.caunoi.contracts.announcement.AnnouncementState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caunoi.contracts.announcement.Addressees.ALL;
import static vn.caunoi.contracts.announcement.Addressees.HALLS;
import static vn.caunoi.contracts.announcement.Addressees.OFFICIALS;
import static vn.caunoi.contracts.announcement.AnnouncementForm.MESSAGE;
import static vn.caunoi.contracts.announcement.AnnouncementForm.PAGE;
import static vn.caunoi.contracts.announcement.AnnouncementForm.TICKER;

/** The table of announcements: who sees which, who acknowledges, and who knows of that. */
class AccessAnnouncementsTest {
    private static final List<String> THE_HALL = List.of(AQuestion.BIEN_HOA.code());

    @ParameterizedTest(
            name = "{0}: ticker to all halls {1}, message to all halls {2}, to the one hall {3}, to officials {4}")
    @CsvSource(textBlock = """
            CLERK_OF_THE_HALL  , true , true , true , false
            CLERK_OF_ANOTHER   , true , true , false, false
            OPERATOR           , false, false, false, false
            OFFICIAL_LAN       , false, false, false, true
            OFFICIAL_MINH      , false, false, false, true
            MODERATOR          , true , true , true , true
            CHAIR              , false, false, false, false
            SCREEN_OF_THE_HALL , true , false, true , false
            SCREEN_OF_ANOTHER  , true , false, false, false
            TECHNICIAN         , false, false, false, false
            ADMIN              , true , true , true , true
            """)
    void everybody_sees_what_is_for_them(
            AViewer viewer, boolean ticker, boolean message, boolean oneHall, boolean officials) {
        assertThat(Access.seesAnnouncement(viewer.here(), announced(TICKER, HALLS, null)))
                .isEqualTo(ticker);
        assertThat(Access.seesAnnouncement(viewer.here(), announced(MESSAGE, HALLS, null)))
                .isEqualTo(message);
        assertThat(Access.seesAnnouncement(viewer.here(), announced(PAGE, HALLS, THE_HALL)))
                .isEqualTo(oneHall);
        assertThat(Access.seesAnnouncement(viewer.here(), announced(PAGE, OFFICIALS, null)))
                .isEqualTo(officials);
        assertThat(Access.seesAnnouncement(viewer.here(), announced(TICKER, ALL, THE_HALL)))
                .isEqualTo(oneHall || officials);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_sees_another_conferences(AViewer viewer) {
        assertThat(Access.seesAnnouncement(viewer.of(new UUID(0, 2)), announced(TICKER, ALL, null)))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: acknowledges {1}, knows who did {2}, announces {3}")
    @CsvSource(textBlock = """
            CLERK_OF_THE_HALL  , true , false, false
            CLERK_OF_ANOTHER   , false, false, false
            OPERATOR           , false, false, false
            OFFICIAL_LAN       , true , false, false
            MODERATOR          , false, true , true
            CHAIR              , false, false, false
            SCREEN_OF_THE_HALL , false, false, false
            TECHNICIAN         , false, false, false
            ADMIN              , false, true , false
            """)
    void halls_and_officials_acknowledge_and_the_desk_knows(
            AViewer viewer, boolean acknowledges, boolean knows, boolean announces) {
        var announcement = announced(TICKER, ALL, THE_HALL);

        assertThat(Access.acknowledges(viewer.here(), announcement)).isEqualTo(acknowledges);
        assertThat(Access.seesAcknowledgements(viewer.here())).isEqualTo(knows);
        assertThat(Access.announces(viewer.here())).isEqualTo(announces);
        if (Access.seesAnnouncement(viewer.here(), announcement)) {
            var view = AnnouncementView.of(announcement, viewer.here());
            assertThat(view.acknowledgedBy() != null).isEqualTo(knows);
            assertThat(view.acknowledged() != null).isEqualTo(acknowledges);
        }
    }

    @Test
    void each_is_told_of_the_own_acknowledgement() {
        var announcement = announced(TICKER, ALL, null);

        assertThat(AnnouncementView.of(announcement, AViewer.CLERK_OF_THE_HALL.here())
                        .acknowledged())
                .isTrue();
        assertThat(AnnouncementView.of(announcement, AViewer.CLERK_OF_ANOTHER.here())
                        .acknowledged())
                .isFalse();
        assertThat(AnnouncementView.of(announcement, AViewer.OFFICIAL_LAN.here())
                        .acknowledged())
                .isTrue();
        assertThat(AnnouncementView.of(announcement, AViewer.OFFICIAL_MINH.here())
                        .acknowledged())
                .isFalse();
    }

    @Test
    void a_screen_is_not_told_who_announced_it() {
        var announcement = announced(TICKER, ALL, null);

        assertThat(AnnouncementView.of(announcement, AViewer.SCREEN_OF_THE_HALL.here())
                        .by())
                .isNull();
        assertThat(AnnouncementView.of(announcement, AViewer.CLERK_OF_THE_HALL.here())
                        .by())
                .isEqualTo("Lan");
    }

    @Test
    void what_may_not_be_seen_is_not_shaped() {
        var message = announced(MESSAGE, HALLS, null);

        assertThatThrownBy(() -> AnnouncementView.of(message, AViewer.SCREEN_OF_THE_HALL.here()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AnnouncementState announced(AnnouncementForm form, Addressees to, List<String> halls) {
        return new AnnouncementState(
                new UUID(0, 9),
                2,
                AViewer.CONFERENCE,
                "Hội nghị nghỉ giải lao 15 phút",
                form,
                to,
                halls,
                AnnouncementKind.TEXT,
                Instant.EPOCH,
                "Lan",
                null,
                THE_HALL,
                List.of(AQuestion.LAN.username()));
    }
}
