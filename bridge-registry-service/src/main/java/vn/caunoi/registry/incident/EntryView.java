package vn.caunoi.registry.incident;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of an incident's timeline.
 *
 * @param by a person's name; null for the hub itself
 * @param detail a code or words: the symptom of SEEN and REOPENED, somebody's words of OPENED, REPORTED and NOTED, the number of
 *     QUESTION, the hall's name of HALL, the centre's of ASSIGNED, of RESOLVED the resolution, then a blank and words, if any;
 *     null where there is none
 */
@Schema(name = "IncidentEntry")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EntryView(
        Instant at,
        Act act,
        @Schema(nullable = true) String by,
        @Schema(nullable = true) String detail) {
    static EntryView of(Entry entry) {
        return new EntryView(entry.at(), entry.act(), entry.by(), entry.detail());
    }
}
