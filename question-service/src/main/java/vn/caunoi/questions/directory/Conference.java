package vn.caunoi.questions.directory;

import java.time.Instant;
import java.util.UUID;

import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.kit.problem.Problem;

/**
 * What this service needs to know of a conference.
 *
 * @param questionsFrom from when on questions are sent ahead, while it is only scheduled; null: none are
 */
public record Conference(UUID id, String title, ConferencePhase phase, Instant questionsFrom) {
    /** @throws Problem 409 {@code conference-not-live} when it takes no questions at that moment */
    public void requireOpen(Instant now) {
        boolean ahead = phase == ConferencePhase.SCHEDULED && questionsFrom != null && !now.isBefore(questionsFrom);
        if (!phase.takesQuestions() && !ahead) {
            throw Problem.of(409, "conference-not-live");
        }
    }

    /** @throws Problem 409 {@code conference-not-live} unless it rehearses or is live: what is sent ahead is in earnest */
    public void requireBegun() {
        if (!phase.takesQuestions()) {
            throw Problem.of(409, "conference-not-live");
        }
    }
}
