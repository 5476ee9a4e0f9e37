package vn.caunoi.questions.routing.choice;

import java.time.Duration;

/**
 * For how long an official may leave what they were given untaken, in minutes of the conference's running time.
 *
 * @param toDeputyMinutes from then on a deputy who can take it gets it
 * @param toModeratorMinutes then it goes back to the moderators, whoever has it by then
 */
public record EscalationTimes(int toDeputyMinutes, int toModeratorMinutes) {
    public static final EscalationTimes STANDARD = new EscalationTimes(5, 10);

    /** What is due with a question that nobody takes. */
    public enum Step {
        NONE,
        TO_DEPUTY,
        TO_MODERATORS
    }

    /**
     * @param waited how long it has been left, since it was first given to somebody
     * @param handedOn whether a deputy has it for that reason already: it goes from deputy to deputy no further
     */
    public Step after(Duration waited, boolean handedOn) {
        if (waited.compareTo(Duration.ofMinutes(toModeratorMinutes)) >= 0) {
            return Step.TO_MODERATORS;
        }
        boolean toDeputy = !handedOn && waited.compareTo(toDeputy()) >= 0;
        return toDeputy ? Step.TO_DEPUTY : Step.NONE;
    }

    /** Before this nothing is due. */
    public Duration toDeputy() {
        return Duration.ofMinutes(toDeputyMinutes);
    }
}
