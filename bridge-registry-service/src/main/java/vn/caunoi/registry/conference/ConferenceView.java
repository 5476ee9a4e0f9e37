package vn.caunoi.registry.conference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.TierNames;

/**
 * A conference as browsers see it.
 *
 * @param hotline the number for questions, ready to be shown; empty while there is none
 * @param topics in the order of the agenda
 * @param agenda its parts by their beginning; empty when none are planned
 * @param questionsFrom from when on questions are taken while it is SCHEDULED; absent where none are sent ahead
 * @param tiers what its tiers are called, in small letters
 * @param table how the chair's table is run, for everyone who looks at it
 * @param settings how answers go out, and how soon; absent for who may not know
 */
@Schema(
        requiredProperties = {
            "id",
            "version",
            "title",
            "startsAt",
            "state",
            "hotline",
            "topics",
            "agenda",
            "tiers",
            "table"
        })
public record ConferenceView(
        UUID id,
        long version,
        String title,
        Instant startsAt,
        ConferencePhase state,
        String hotline,
        List<TopicRef> topics,
        List<AgendaItem> agenda,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant questionsFrom,
        TierNames tiers,
        ChairTable table,
        @JsonInclude(JsonInclude.Include.NON_NULL) ConferenceSettings settings) {
    /**
     * How the chair's table is run.
     *
     * @param chairDirects whether the chair may call questions up, and not only see them
     * @param callMinutes how long a hall that was called has the word, in minutes
     */
    public record ChairTable(boolean chairDirects, int callMinutes) {
        static ChairTable of(ConferenceSettings settings) {
            return new ChairTable(settings.chairDirects(), settings.callMinutes());
        }
    }

    static ConferenceView of(ConferenceState conference, Viewer viewer) {
        return new ConferenceView(
                conference.id(),
                conference.version(),
                conference.title(),
                conference.startsAt(),
                conference.state(),
                conference.hotline(),
                conference.topics(),
                conference.agenda(),
                conference.questionsFrom(),
                conference.tiers(),
                ChairTable.of(conference.settings()),
                Access.seesSettings(viewer) ? conference.settings() : null);
    }
}
