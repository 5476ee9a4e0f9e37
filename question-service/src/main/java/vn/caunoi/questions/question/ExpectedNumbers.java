package vn.caunoi.questions.question;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which number each conference gives next, as far as this replica knows: the last that was drawn here, and how many are about
 * to be. Others draw as well, and what was drawn may be rolled back, so that whoever relies on it has to see whether it is so.
 */
@ApplicationScoped
public class ExpectedNumbers {
    private final Map<UUID, Numbers> conferences = new ConcurrentHashMap<>();

    private static final class Numbers {
        private long last;
        private int onTheWay;
        private boolean sideBySide;

        synchronized long expect() {
            onTheWay++;
            sideBySide = onTheWay > 1;
            return last + onTheWay;
        }

        synchronized void settle() {
            onTheWay--;
        }

        /** A lower one counts only from who was alone: of several the one that drew first may be told of last. */
        synchronized void drawn(long counter) {
            if (counter > last || onTheWay == 0 && !sideBySide) {
                last = counter;
            }
        }
    }

    /** The number that whoever asks now should get; {@link #settle} follows. Empty where none was drawn here so far. */
    public Optional<Long> expect(UUID conference) {
        var numbers = conferences.get(conference);
        return numbers == null ? Optional.empty() : Optional.of(numbers.expect());
    }

    /** Whoever expected a number has got it, or another one, which is told by {@link #drawn} then, or none. */
    public void settle(UUID conference) {
        conferences.get(conference).settle();
    }

    /** That number was drawn here just now. */
    public void drawn(UUID conference, long counter) {
        conferences.computeIfAbsent(conference, each -> new Numbers()).drawn(counter);
    }
}
