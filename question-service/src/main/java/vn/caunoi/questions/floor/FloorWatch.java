package vn.caunoi.questions.floor;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.caunoi.questions.question.Bystanders;
import vn.caunoi.questions.question.Floors;
import vn.caunoi.questions.question.QuestionChange;
import vn.caunoi.questions.question.Tallies;

/**
 * Takes off the chair's table what can no longer be spoken of: what was withdrawn, declined, merged or retracted, and what is
 * private now. In the transaction of whoever did that, who holds the question's lock.
 */
@ApplicationScoped
class FloorWatch {
    private final Floors floors;
    private final Tallies tallies;
    private final Bystanders bystanders;

    FloorWatch(Floors floors, Tallies tallies, Bystanders bystanders) {
        this.floors = floors;
        this.tallies = tallies;
        this.bystanders = bystanders;
    }

    void on(@Observes QuestionChange change) {
        var question = change.after();
        boolean spokenOf = question.status().speakable() && !question.confidential();
        if (spokenOf && question.status().open()) {
            // Wherever it lies, it stays: most changes are of this kind, and are not to cost a look.
            return;
        }
        if (!bystanders.of(change).onFloor()) {
            return;
        }
        var place = floors.of(List.of(question.id())).get(question.id());
        boolean written = place.floor() == null && !question.status().open();
        if (!spokenOf || written) {
            floors.remove(question.id());
            tallies.tellNow(List.of(question.id()));
        }
    }
}
