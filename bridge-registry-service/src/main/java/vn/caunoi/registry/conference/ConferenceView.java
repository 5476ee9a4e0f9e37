package vn.caunoi.registry.conference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceState;

/**
 * A conference as browsers see it.
 *
 * @param hotline the number for questions, ready to be shown
 * @param topics in the order of the agenda
 */
public record ConferenceView(
        UUID id,
        long version,
        String title,
        Instant startsAt,
        ConferencePhase state,
        String hotline,
        List<TopicRef> topics) {
    static ConferenceView of(ConferenceState conference) {
        return new ConferenceView(
                conference.id(),
                conference.version(),
                conference.title(),
                conference.startsAt(),
                conference.state(),
                conference.hotline(),
                conference.topics());
    }
}
