package vn.caunoi.e2e.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.microsoft.playwright.PlaywrightException;

import vn.caunoi.e2e.AskingForm;

/**
 * Asks as people do, by the form in a browser. What it can't send the form keeps in sight and sends by itself, and in the end
 * it lists the question by its number.
 */
final class FormClerk {
    private static final String HALL = "738";
    private static final String USERNAME = "clerk." + HALL;
    private static final String TOPIC = "quy trình kiểm phiếu";
    private static final int PAUSE_MS = 3_000;
    /** In moments of the form: a text may be on its way from one place on the page to another. */
    private static final int OUT_OF_SIGHT = 5;

    private static final int TOLD_LATE = 50;

    private final String address;
    private final Gate gate;
    private final History history;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final CountDownLatch opened = new CountDownLatch(1);
    private int asked;

    FormClerk(String address, Gate gate, History history) {
        this.address = address;
        this.gate = gate;
        this.history = history;
    }

    String username() {
        return USERNAME;
    }

    /** What the form did not keep or did not list, one line each. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Waits until the clerk has signed in, or can't: nothing may break before. */
    void awaitOpen() throws InterruptedException {
        opened.await();
    }

    void run() throws InterruptedException {
        try (var form = AskingForm.of(address, USERNAME)) {
            opened.countDown();
            while (gate.pass()) {
                ask(form, Markers.marker(HALL, ++asked));
                gate.leave();
                Thread.sleep(PAUSE_MS);
            }
        } catch (PlaywrightException | AssertionError e) {
            complaints.add("the form can't be used: " + e.getMessage());
            gate.leave();
        } finally {
            opened.countDown();
        }
    }

    private void ask(AskingForm form, String marker) {
        form.send(Markers.text(marker, false), TOPIC);
        int unseen = 0;
        String number = null;
        while (number == null && !gate.ended()) {
            for (var attempt : form.await()) {
                note(attempt);
                if (Outcome.of(attempt.status()) == Outcome.OK) {
                    number = attempt.answer().path("number").asText();
                }
            }
            unseen = form.shows("[" + marker + "]") ? 0 : unseen + 1;
            if (unseen == OUT_OF_SIGHT) {
                complaints.add(marker + " is neither sent nor kept on the page");
            }
        }
        for (int moment = 0; number != null && !form.lists(number); moment++) {
            if (moment == TOLD_LATE) {
                complaints.add("the page never lists " + marker + " as " + number);
                return;
            }
            form.await().forEach(this::note);
        }
    }

    private void note(AskingForm.Attempt attempt) {
        history.add(Operation.asked(
                USERNAME,
                attempt.key(),
                Markers.in(attempt.text()).orElse(null),
                attempt.invoked(),
                attempt.completed(),
                attempt.status(),
                attempt.retryAfter(),
                attempt.answer()));
    }
}
