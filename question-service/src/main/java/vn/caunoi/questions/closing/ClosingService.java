package vn.caunoi.questions.closing;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.text.TypedText;
import vn.caunoi.questions.sql.Sql;

/** The comparison at the session's end. */
@ApplicationScoped
@Transactional
class ClosingService {
    private static final int LONGEST_NOTE = 1_000;

    private final ClosingStore store;
    private final Sql sql;
    private final Clock clock;

    ClosingService(ClosingStore store, Sql sql, Clock clock) {
        this.store = store;
        this.sql = sql;
        this.clock = clock;
    }

    ClosingBody of(UUID conference) {
        var halls = store.of(conference);
        return new ClosingBody(ClosingLine.of(halls, store.questions(conference)), halls);
    }

    /** @throws Problem 404 {@code not-found} when the conference has no such hall */
    HallClosing of(UUID conference, String hall) {
        return store.of(conference, hall).stream().findFirst().orElseThrow(() -> Problem.of(404, "not-found"));
    }

    /**
     * Keeps what the clerk confirms. Should something have been sent or answered since the clerk looked, it stands as said
     * of what was in sight, and is marked outdated at once.
     *
     * @throws Problem 404 {@code not-found}, 412 {@code precondition-failed} when somebody said something else meanwhile,
     *     400 {@code invalid} for a note that can't be kept
     */
    HallClosing confirm(Viewer viewer, String hall, EntityVersion version, ClosingRequest said) {
        var note = note(said.note());
        sql.lock("closing " + viewer.conference() + "/" + hall);
        version.requireMatch(of(viewer.conference(), hall).version());
        store.put(viewer.conference(), hall, said, note, clock.instant(), viewer.displayName());
        return of(viewer.conference(), hall);
    }

    private static String note(String typed) {
        if (typed == null || TypedText.isBlank(typed)) {
            return null;
        }
        TypedText.fault(typed, LONGEST_NOTE).ifPresent(fault -> {
            throw Problem.of(400, "invalid").field("note", fault);
        });
        return TypedText.stored(typed);
    }
}
