package vn.caunoi.questions.routing;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.AssignmentReason;
import vn.caunoi.contracts.question.OfficialRef;

/**
 * What a routing table would do.
 *
 * @param question null when none was asked about
 * @param load of every official, by username
 */
public record RoutingPreviewBody(@Schema(nullable = true) Routed question, List<Load> load) {
    /**
     * Where the question would go.
     *
     * @param official null when nobody could take it now
     * @param why null likewise
     */
    @Schema(name = "RoutedQuestion")
    public record Routed(
            @Schema(nullable = true) OfficialRef official,
            @Schema(nullable = true) AssignmentReason why) {}

    /**
     * @param now how many open questions they hold
     * @param then how many they would, if everything that nobody has taken were routed by the table
     */
    @Schema(name = "RoutingLoad")
    public record Load(OfficialRef official, int now, int then) {}
}
