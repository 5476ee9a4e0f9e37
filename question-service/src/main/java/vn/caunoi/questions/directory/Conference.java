package vn.caunoi.questions.directory;

import java.util.UUID;

import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.kit.problem.Problem;

/** What this service needs to know of a conference. */
public record Conference(UUID id, String title, ConferencePhase phase) {
    /** @throws Problem 409 {@code conference-not-live} when it takes no questions now */
    public void requireOpen() {
        if (!phase.takesQuestions()) {
            throw Problem.of(409, "conference-not-live");
        }
    }
}
