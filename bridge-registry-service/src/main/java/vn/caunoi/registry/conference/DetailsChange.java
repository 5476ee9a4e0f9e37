package vn.caunoi.registry.conference;

import java.time.Instant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.TierNames;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;

/**
 * What a conference shall be: all of it, not the difference.
 *
 * @param questionsFrom from when on questions are sent ahead, before the start; null: none are
 * @param hotline as people shall see it; several numbers are one text, null for none yet
 * @param tiers what its tiers are called, in small letters
 */
@Schema(requiredProperties = {"title", "startsAt", "tiers"})
public record DetailsChange(
        @Text(max = 200) String title,
        @NotNull Instant startsAt,
        @Schema(nullable = true) Instant questionsFrom,

        @Schema(nullable = true) @Text(max = 100, required = false)
        String hotline,

        @NotNull @Valid Tiers tiers) {

    /** As {@link TierNames}. */
    @Schema(name = "TierNamesChange")
    public record Tiers(
            @Text(max = 40) String lead,
            @Text(max = 40) String hall,
            @Text(max = 40) String unit) {}

    /** @throws Problem 400 {@code invalid} when questions were to be sent ahead only after the start */
    ConferenceDetails details() {
        if (questionsFrom != null && !questionsFrom.isBefore(startsAt)) {
            throw Problem.of(400, "invalid").field("questionsFrom", "not-before-start");
        }
        return new ConferenceDetails(
                TypedText.stored(title),
                startsAt,
                questionsFrom,
                hotline == null ? "" : TypedText.stored(hotline),
                new TierNames(
                        TypedText.stored(tiers.lead()),
                        TypedText.stored(tiers.hall()),
                        TypedText.stored(tiers.unit())));
    }
}
