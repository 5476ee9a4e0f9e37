package vn.caunoi.questions.asking;

import java.net.URI;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.questions.reading.QuestionBody;

/** Asking. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "questions")
public class AskResource {
    private final AskService asking;
    private final CurrentViewer viewer;

    AskResource(AskService asking, CurrentViewer viewer) {
        this.asking = asking;
        this.viewer = viewer;
    }

    /**
     * Asks a question. A question that was answered with 201 is stored. {@code Idempotency-Key} is a UUID made by the
     * client: after an attempt that seemed lost, the same key and body give the same question and never a second one. So does
     * the code of a slip that came in before, by form or by telephone: then the answer is 200, and what is said this time is
     * kept in that question's history.
     */
    @POST
    @RolesAllowed({"CLERK", "OPERATOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks a question: a clerk for the own hall, an operator for a hall that called")
    @APIResponseSchema(
            value = QuestionBody.class,
            responseCode = "201",
            responseDescription = "Stored; Location is the question")
    @APIResponse(
            responseCode = "200",
            description = "The slip came in before: the question that is there",
            content = @Content(schema = @Schema(implementation = QuestionBody.class)))
    @APIResponse(responseCode = "400", description = "A field, the key or the JSON is wrong; errors[] says which")
    @APIResponse(responseCode = "403", description = "A clerk named another hall")
    @APIResponse(
            responseCode = "409",
            description = "The conference takes no questions now, or the slip is that of a private question")
    @APIResponse(responseCode = "422", description = "The key was used for another question")
    @APIResponse(responseCode = "503", description = "Not ready yet; Retry-After")
    public RestResponse<QuestionBody> ask(
            @Parameter(description = "A UUID made by the client", required = true) @HeaderParam(IdempotencyKey.HEADER)
                    String key,
            @NotNull @Valid AskRequest request) {
        var asked = asking.ask(viewer.get(), IdempotencyKey.required(key), request);
        var question = asked.body()
                .orElseThrow(() -> asked.recognised()
                        ? Problem.of(409, "slip-taken", asked.number())
                        : Problem.of(404, "not-found"));
        var response = asked.recognised()
                ? RestResponse.ResponseBuilder.ok(question)
                : RestResponse.ResponseBuilder.<QuestionBody>created(
                                URI.create("/api/v1/questions/" + asked.question()))
                        .entity(question);
        return response.header("ETag", EntityVersion.tag(question.version())).build();
    }
}
