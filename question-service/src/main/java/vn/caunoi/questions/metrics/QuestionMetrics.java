package vn.caunoi.questions.metrics;

import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;

import vn.caunoi.contracts.question.Answer;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.questions.question.Actor;
import vn.caunoi.questions.question.QuestionChange;

/**
 * How long questions wait, each counted once, by the replica that did it, after its commit:
 *
 * <ul>
 *   <li>{@code caunoi.question.time.to.assign}: until an official has it; again where it comes back untaken
 *   <li>{@code caunoi.question.time.to.answer}: until its first answer; what the hub answers to who tries the way does not
 *       count
 *   <li>{@code caunoi.question.time.to.publish}: until its answer goes to all halls, the first time
 * </ul>
 */
@Startup
@ApplicationScoped
class QuestionMetrics {
    private final Timer toAssign;
    private final Timer toAnswer;
    private final Timer toPublish;

    QuestionMetrics(MeterRegistry metrics) {
        toAssign = Timer.builder("caunoi.question.time.to.assign")
                .description("From asking to the assignment to an official")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10))
                .register(metrics);
        toAnswer = minutes("caunoi.question.time.to.answer", "From asking to the first answer", metrics);
        toPublish = minutes("caunoi.question.time.to.publish", "From asking to the answer's publication", metrics);
    }

    private static Timer minutes(String name, String description, MeterRegistry metrics) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1))
                .register(metrics);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) QuestionChange change) {
        var after = change.after();
        if (change.by().equals(Actor.PRACTICE)) {
            return;
        }
        if (change.from() == QuestionStatus.SUBMITTED
                && after.status() == QuestionStatus.ASSIGNED
                && after.takenAt() == null) {
            record(toAssign, after, change.at());
        }
        if (isFirst(after.answer(), change.at())) {
            record(toAnswer, after, change.at());
        }
        if (change.at().equals(after.publishedAt())) {
            record(toPublish, after, change.at());
        }
    }

    private static boolean isFirst(Answer answer, Instant at) {
        return answer != null && answer.revision() == 1 && at.equals(answer.answeredAt());
    }

    private static void record(Timer timer, QuestionState question, Instant at) {
        timer.record(Duration.between(question.askedAt(), at));
    }
}
