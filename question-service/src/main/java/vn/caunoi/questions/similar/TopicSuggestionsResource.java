package vn.caunoi.questions.similar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import vn.caunoi.kit.session.CurrentViewer;

/** The topic of what is being typed. 503 {@code not-ready-yet} until the registry has told. */
@Path("/api/v1/topics/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similar")
public class TopicSuggestionsResource {
    private final TopicSuggester topics;
    private final CurrentViewer viewer;

    TopicSuggestionsResource(TopicSuggester topics, CurrentViewer viewer) {
        this.topics = topics;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"CLERK", "OPERATOR", "OFFICIAL", "MODERATOR"})
    @Operation(summary = "Topics that it may belong to, the likeliest first; a form preselects only one that is sure")
    @APIResponse(responseCode = "200", description = "Empty when nothing speaks for any topic")
    @APIResponse(responseCode = "400", description = "The text is missing, blank or too long, or the limit is wrong")
    public TopicSuggestions suggestions(@BeanParam Lookup lookup) {
        var checked = lookup.checked();
        return topics.suggest(viewer.get().conference(), checked.text()).first(checked.limit());
    }
}
