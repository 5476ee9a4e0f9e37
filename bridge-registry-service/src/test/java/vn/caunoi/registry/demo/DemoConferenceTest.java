package vn.caunoi.registry.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.registry.conference.ConferenceTopic;
import vn.caunoi.registry.demo.DemoConference.Account;
import vn.caunoi.registry.demo.DemoConference.Hall;

import static org.assertj.core.api.Assertions.assertThat;

class DemoConferenceTest {
    private final DemoConference demo = DemoConference.read();

    @Test
    void the_province_and_eleven_halls_take_part() {
        assertThat(demo.bridgePoints())
                .extracting(Hall::code)
                .containsExactly("75", "731", "732", "734", "735", "736", "737", "738", "739", "740", "741", "742");
        assertThat(demo.bridgePoints())
                .filteredOn(Hall::provincial)
                .extracting(Hall::code)
                .containsExactly("75");
        assertThat(demo.bridgePoints().stream().mapToInt(Hall::communes).sum()).isEqualTo(170);
    }

    @Test
    void a_commune_that_somebody_names_is_of_one_hall() {
        var names = demo.bridgePoints().stream()
                .flatMap(hall -> hall.communeNames().stream())
                .toList();

        assertThat(names).hasSize(22).doesNotHaveDuplicates();
        assertThat(demo.bridgePoints())
                .allSatisfy(hall -> assertThat(hall.communeNames()).hasSizeLessThanOrEqualTo(hall.communes()));
    }

    @Test
    void every_topic_has_one_official_named_after_it() {
        assertThat(demo.topics()).hasSize(18);
        assertThat(with(Role.OFFICIAL)).hasSameSizeAs(demo.topics()).allSatisfy(official -> {
            var code = official.topics().get(0);
            assertThat(official.topics()).hasSize(1);
            assertThat(official.username())
                    .isEqualTo("official." + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        });
        assertThat(with(Role.OFFICIAL).stream()
                        .map(official -> official.topics().get(0)))
                .containsExactlyInAnyOrderElementsOf(
                        demo.topics().stream().map(ConferenceTopic::code).toList());
    }

    @Test
    void every_hall_has_a_clerk_and_a_screen() {
        for (var role : List.of(Role.CLERK, Role.SCREEN)) {
            assertThat(with(role)).hasSameSizeAs(demo.bridgePoints()).allSatisfy(account -> assertThat(
                            account.username())
                    .isEqualTo(role.name().toLowerCase(Locale.ROOT) + "." + account.bridgePoint()));
        }
    }

    @Test
    void everyone_else_is_there_once() {
        assertThat(demo.people())
                .filteredOn(account -> account.bridgePoint() == null && account.role() != Role.OFFICIAL)
                .extracting(Account::username)
                .containsExactlyInAnyOrder("operator.1", "moderator", "technician", "chair", "admin");
        assertThat(demo.people().stream().map(Account::username).collect(Collectors.toSet()))
                .hasSameSizeAs(demo.people());
    }

    @Test
    void the_number_for_questions_is_a_fictional_one_in_groups() {
        assertThat(demo.hotline()).matches("0999 000 0\\d\\d");
    }

    private List<Account> with(Role role) {
        return demo.people().stream().filter(account -> account.role() == role).toList();
    }
}
