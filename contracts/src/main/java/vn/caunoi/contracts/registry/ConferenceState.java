package vn.caunoi.contracts.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.caunoi.contracts.question.TopicRef;

/**
 * A conference.
 *
 * @param hotline the telephone number for questions as it is shown to people
 * @param topics its classification scheme in the order of the agenda; never null
 * @param settings how its answers go out; never null, the defaults where an older writer knew none
 * @param agenda its parts by their beginning; empty while nobody planned any; never null
 * @param routing who answers which topics, where a spreadsheet said so last; what a moderator changed since holds; never
 *     null
 * @param questionsFrom from when on questions are taken while it is only scheduled; null: none are sent ahead
 * @param tiers what its tiers are called; never null
 * @param copyOf where it was copied from; null for one that was begun afresh
 * @param readingKey whoever has it reads what was published, without an account; null where an older writer knew none.
 *     Not for every role's eyes: frames and REST leave it out but where {@link vn.caunoi.contracts.access.Access} says so
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
        List<AgendaItem> agenda,
        List<TopicRouting> routing,
        Instant questionsFrom,
        TierNames tiers,
        ConferenceCopy copyOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) String readingKey) {
    public ConferenceState {
        topics = topics == null ? List.of() : List.copyOf(topics);
        settings = settings == null ? ConferenceSettings.DEFAULT : settings;
        agenda = agenda == null ? List.of() : List.copyOf(agenda);
        routing = routing == null ? List.of() : List.copyOf(routing);
        tiers = tiers == null ? TierNames.DEFAULT : tiers;
    }

    /** One that nobody reads without an account. */
    public ConferenceState(
            UUID id,
            long version,
            String title,
            Instant startsAt,
            ConferencePhase state,
            String hotline,
            List<TopicRef> topics,
            ConferenceSettings settings,
            List<AgendaItem> agenda,
            List<TopicRouting> routing,
            Instant questionsFrom,
            TierNames tiers,
            ConferenceCopy copyOf) {
        this(
                id,
                version,
                title,
                startsAt,
                state,
                hotline,
                topics,
                settings,
                agenda,
                routing,
                questionsFrom,
                tiers,
                copyOf,
                null);
    }

    /**
     * One that was begun afresh, with the usual names of its tiers, to which no questions are sent ahead, and of which no
     * spreadsheet said who answers what.
     */
    public ConferenceState(
            UUID id,
            long version,
            String title,
            Instant startsAt,
            ConferencePhase state,
            String hotline,
            List<TopicRef> topics,
            ConferenceSettings settings,
            List<AgendaItem> agenda) {
        this(id, version, title, startsAt, state, hotline, topics, settings, agenda, List.of(), null, null, null);
    }

    /** Whether questions are taken at that moment: in rehearsal and live, and sent ahead from the time that was set. */
    public boolean takesQuestions(Instant now) {
        return state.takesQuestions()
                || state == ConferencePhase.SCHEDULED && questionsFrom != null && !now.isBefore(questionsFrom);
    }
}
