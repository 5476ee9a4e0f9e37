package vn.caunoi.questions.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Tells the API's description how every action on one question may end. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ActionsAnswerAlike implements OASFilter {
    private static final Pattern ACTION = Pattern.compile("/api/v1/questions/\\{id}/[a-z-]+");
    private static final Map<String, String> ENDS = new TreeMap<>(Map.of(
            "204", "Done, and the viewer may no longer see it",
            "400", "A field is wrong; errors[] says which",
            "403", "Not the viewer's to handle",
            "404", "No such question in the viewer's sight",
            "409", "Its status does not fit",
            "412", "Changed meanwhile",
            "428", "If-Match is missing"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (ACTION.matcher(path).matches() && isAction(item.getPOST())) {
                describe(item.getPOST());
            }
        });
    }

    /** Adding a note or a file is none: it changes nothing of the question. */
    private static boolean isAction(Operation post) {
        return post != null && post.getTags() != null && post.getTags().contains("actions");
    }

    private static void describe(Operation action) {
        var responses = action.getResponses();
        ENDS.forEach((status, meaning) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(meaning));
            }
        });
    }
}
