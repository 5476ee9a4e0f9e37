package vn.caunoi.notification.stream;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.announcement.Addressees;
import vn.caunoi.contracts.announcement.AnnouncementEvent;
import vn.caunoi.contracts.announcement.AnnouncementForm;
import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.notification.log.Events;
import vn.caunoi.notification.log.LogDriver;
import vn.caunoi.notification.log.TestRing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caunoi.notification.log.Events.BIEN_HOA;
import static vn.caunoi.notification.log.Events.NOON;
import static vn.caunoi.notification.log.Events.TAN_PHU;

class AnnouncementsTest {
    private static final UUID CONFERENCE = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID ANNOUNCEMENT = UUID.fromString("0190a000-0000-7000-8000-000000000091");
    private static final Viewer MODERATOR = Screen.viewer(Role.MODERATOR, "moderator", CONFERENCE, null);
    private static final Viewer BIEN_HOAS_SCREEN = Screen.viewer(Role.SCREEN, "screen.731", CONFERENCE, BIEN_HOA);
    private static final Viewer TAN_PHUS_SCREEN = Screen.viewer(Role.SCREEN, "screen.734", CONFERENCE, TAN_PHU);
    private static final Viewer CLERK = Screen.viewer(Role.CLERK, "clerk.731", CONFERENCE, BIEN_HOA);

    private final LogDriver log = new LogDriver(CONFERENCE, TestRing.ample());
    private final ConferenceStream stream =
            new ConferenceStream(log.log(), TestConfig.ample(), () -> OptionalLong.of(0));

    @Test
    void reaches_the_screens_of_its_halls_alone_live_and_in_the_snapshot() {
        var there = joined(BIEN_HOAS_SCREEN, null);
        var elsewhere = joined(TAN_PHUS_SCREEN, null);

        log.take(page(1, List.of("731")));

        assertThat(there.last("announcement").at("/announcement/text").textValue())
                .isEqualTo("Nghỉ giải lao");
        assertThat(joined(BIEN_HOAS_SCREEN, null).announcements).hasSize(1);
        assertThat(elsewhere.types()).containsExactly("hello", "snapshot");
        assertThat(joined(TAN_PHUS_SCREEN, null).announcements).isEmpty();
    }

    @Test
    void is_told_to_those_who_were_away_if_it_is_for_them() {
        var there = joined(BIEN_HOAS_SCREEN, null);
        var elsewhere = joined(TAN_PHUS_SCREEN, null);
        stream.leave(there);
        stream.leave(elsewhere);

        log.take(page(1, List.of("731")));

        assertThat(joined(BIEN_HOAS_SCREEN, there.cursor).types()).containsExactly("hello", "announcement", "counts");
        assertThat(joined(TAN_PHUS_SCREEN, elsewhere.cursor).types()).containsExactly("hello", "counts");
    }

    @Test
    void an_acknowledgement_is_told_to_the_desk_and_its_hall_and_never_to_screens() {
        log.take(page(1, null));
        var moderator = joined(MODERATOR, null);
        var clerk = joined(CLERK, null);
        var other = joined(Screen.viewer(Role.CLERK, "clerk.734", CONFERENCE, TAN_PHU), null);
        var screen = joined(BIEN_HOAS_SCREEN, null);

        log.take(acknowledged(page(2, null), "731"));

        assertThat(moderator
                        .last("announcement")
                        .at("/announcement/acknowledgedBy/halls/0")
                        .textValue())
                .isEqualTo("731");
        assertThat(clerk.last("announcement").at("/announcement/acknowledged").booleanValue())
                .isTrue();
        assertThat(other.types()).containsExactly("hello", "snapshot");
        assertThat(screen.types()).containsExactly("hello", "snapshot");
        assertThat(joined(BIEN_HOAS_SCREEN, null).frames.toString()).doesNotContain("acknowledged");
    }

    @Test
    void one_that_is_over_is_told_so_and_not_in_the_snapshot() {
        log.take(page(1, null));
        var screen = joined(BIEN_HOAS_SCREEN, null);

        log.take(page(1, null).ended(NOON));

        assertThat(screen.last("announcement").at("/announcement/endedAt").textValue())
                .isEqualTo("2021-04-28T05:00:00.000Z");
        assertThat(joined(BIEN_HOAS_SCREEN, null).announcements).isEmpty();
    }

    @Test
    void one_that_was_purged_is_over() {
        log.take(page(4, null));
        var screen = joined(BIEN_HOAS_SCREEN, null);

        log.tombstone(Topic.CONFERENCES, AnnouncementEvent.key(ANNOUNCEMENT));

        assertThat(screen.last("announcement").at("/announcement/version").longValue())
                .isEqualTo(5);
        assertThat(screen.last("announcement").at("/announcement/endedAt").isNull())
                .isFalse();
    }

    @Test
    void a_lower_version_that_comes_late_brings_nothing_back() {
        log.take(page(1, null).ended(NOON));

        log.take(page(1, null));

        assertThat(joined(BIEN_HOAS_SCREEN, null).announcements).isEmpty();
    }

    @Test
    void what_stands_beside_a_conference_and_is_not_known_is_let_pass() {
        log.take(Events.conference(CONFERENCE, 3, ConferencePhase.LIVE), NOON);

        log.tombstone(Topic.CONFERENCES, CONFERENCE + "#later");

        assertThat(joined(MODERATOR, null).conference.get("version").longValue())
                .isEqualTo(3);
    }

    private Screen joined(Viewer viewer, String since) {
        var screen = new Screen(viewer, 1_000);
        stream.join(screen, since, false);
        return screen;
    }

    private static AnnouncementState page(long version, List<String> halls) {
        return Events.announcement(CONFERENCE, ANNOUNCEMENT, version, AnnouncementForm.PAGE, Addressees.HALLS, halls);
    }

    private static AnnouncementState acknowledged(AnnouncementState announcement, String hall) {
        return new AnnouncementState(
                announcement.id(),
                announcement.version(),
                announcement.conference(),
                announcement.text(),
                announcement.form(),
                announcement.to(),
                announcement.halls(),
                announcement.kind(),
                announcement.at(),
                announcement.by(),
                announcement.endedAt(),
                List.of(hall),
                List.of());
    }
}
