package vn.caunoi.registry.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceState;

/** A conference: what is held, when, in which state, and into which topics its questions fall. */
@Entity
public class Conference {
    @Id
    private UUID id;

    private long version;
    private Instant changedAt;
    private String title;
    private Instant startsAt;

    @Enumerated(EnumType.STRING)
    private ConferencePhase state;

    private String hotline;

    @ElementCollection
    @CollectionTable(name = "topic", joinColumns = @JoinColumn(name = "conference"))
    @OrderColumn(name = "position")
    private List<ConferenceTopic> topics;

    protected Conference() {}

    /** A conference in its first version. @param hotline the number for questions as people shall see it */
    public Conference(
            UUID id,
            String title,
            Instant startsAt,
            ConferencePhase state,
            String hotline,
            List<ConferenceTopic> topics,
            Instant now) {
        this.id = id;
        this.version = 1;
        this.changedAt = now;
        this.title = title;
        this.startsAt = startsAt;
        this.state = state;
        this.hotline = hotline;
        this.topics = new ArrayList<>(topics);
    }

    /**
     * Moves on along scheduled → rehearsal → live → answering → closed, one step at a time, or one step back: a
     * rehearsal is put off, a conference takes questions again, a closed one answers again. Live does not go back to
     * rehearsal: what was asked in earnest must not turn into a trial.
     *
     * @return the fact; empty when the conference already is in that state
     * @throws WrongState 409 for any other step
     */
    Optional<ConferenceEvent> moveTo(ConferencePhase next, Instant now) {
        if (next == state) {
            return Optional.empty();
        }
        var step = next.ordinal() - state.ordinal();
        if (Math.abs(step) != 1 || (step < 0 && state == ConferencePhase.LIVE)) {
            throw new WrongState();
        }
        state = next;
        version++;
        changedAt = now;
        return Optional.of(event());
    }

    long version() {
        return version;
    }

    /** The last change as its event: the whole state after it. */
    ConferenceEvent event() {
        return new ConferenceEvent(changedAt, state());
    }

    ConferenceState state() {
        var scheme = topics.stream()
                .map(topic -> new TopicRef(topic.code(), topic.label()))
                .toList();
        return new ConferenceState(id, version, title, startsAt, state, hotline, scheme);
    }
}
