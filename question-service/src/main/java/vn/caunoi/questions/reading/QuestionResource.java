package vn.caunoi.questions.reading;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;

/** Questions to read. What the viewer may not see is absent, key included; what they may not know of is 404. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "questions")
@Authenticated
public class QuestionResource {
    private final QuestionReader questions;
    private final CurrentViewer viewer;

    QuestionResource(QuestionReader questions, CurrentViewer viewer) {
        this.questions = questions;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "The conference's questions that the viewer may see, newest first unless sorted, page by page")
    @APIResponseSchema(QuestionPage.class)
    @APIResponse(responseCode = "400", description = "A value is malformed, or the cursor is of another order")
    @APIResponse(responseCode = "403", description = "Sorted by urgency, which is for the desk")
    public QuestionPage list(@BeanParam ListQuery query) {
        return questions.list(query.toFilter(), viewer.get());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One question; its version is the ETag")
    public RestResponse<QuestionBody> byId(@RestPath UUID id) {
        var question = questions.byId(id, viewer.get());
        return RestResponse.ResponseBuilder.ok(question)
                .header("ETag", EntityVersion.tag(question.version()))
                .build();
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({"CLERK", "OPERATOR", "OFFICIAL", "MODERATOR", "ADMIN"})
    @Operation(summary = "What was done to it, newest last; clerks and operators see what they did themselves")
    public HistoryBody history(@RestPath UUID id) {
        return HistoryBody.of(questions.history(id, viewer.get()));
    }
}
