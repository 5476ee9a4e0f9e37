package vn.caunoi.contracts.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.caunoi.contracts.question.TopicRef;

/**
 * A conference.
 *
 * @param hotline the telephone number for questions as it is shown to people
 * @param topics its classification scheme in the order of the agenda; never null
 * @param settings how its answers go out; never null, the defaults where an older writer knew none
 * @param agenda its parts by their beginning; empty while nobody planned any; never null
 */
public record ConferenceState(
        UUID id,
        long version,
        String title,
        Instant startsAt,
        ConferencePhase state,
        String hotline,
        List<TopicRef> topics,
        ConferenceSettings settings,
        List<AgendaItem> agenda) {
    public ConferenceState {
        topics = topics == null ? List.of() : List.copyOf(topics);
        settings = settings == null ? ConferenceSettings.DEFAULT : settings;
        agenda = agenda == null ? List.of() : List.copyOf(agenda);
    }
}
