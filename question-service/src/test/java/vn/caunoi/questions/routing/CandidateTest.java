package vn.caunoi.questions.routing;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.OfficialRef;

import static org.assertj.core.api.Assertions.assertThat;

class CandidateTest {
    @Test
    void who_holds_least_is_chosen() {
        assertThat(Candidate.fairest(List.of(candidate("lan", 2, 0), candidate("minh", 1, 99))))
                .contains(new OfficialRef("minh", "minh"));
    }

    @Test
    void among_equals_who_has_been_idle_for_longest_is_chosen() {
        assertThat(Candidate.fairest(List.of(candidate("lan", 1, 50), candidate("minh", 1, 40))))
                .contains(new OfficialRef("minh", "minh"));
    }

    @Test
    void who_never_had_any_comes_before_who_had() {
        assertThat(Candidate.fairest(List.of(candidate("lan", 0, 50), candidate("minh", 0, 0))))
                .contains(new OfficialRef("minh", "minh"));
    }

    @Test
    void a_tie_goes_by_username_so_that_every_replica_chooses_alike() {
        assertThat(Candidate.fairest(List.of(candidate("minh", 0, 0), candidate("lan", 0, 0))))
                .contains(new OfficialRef("lan", "lan"));
    }

    @Test
    void without_candidates_nobody_is_chosen() {
        assertThat(Candidate.fairest(List.of())).isEmpty();
    }

    private static Candidate candidate(String username, long open, long busyAt) {
        return new Candidate(new OfficialRef(username, username), open, busyAt);
    }
}
