package vn.caunoi.questions.receipt;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.questions.reading.QuestionBody;

/** Which halls have an answer before their eyes or ears. Screens acknowledge what they show over the stream. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "receipts")
public class ReceiptResource {
    private final ReceiptService receipts;
    private final CurrentViewer viewer;

    ReceiptResource(ReceiptService receipts, CurrentViewer viewer) {
        this.receipts = receipts;
        this.viewer = viewer;
    }

    @GET
    @Path("/{id}/receipts")
    @RolesAllowed({"CLERK", "OPERATOR", "OFFICIAL", "MODERATOR", "ADMIN"})
    @Operation(summary = "Which halls have the answer as it stands, all halls by their codes")
    @APIResponse(responseCode = "200", description = "Also before there is an answer: then nobody has it")
    @APIResponse(responseCode = "403", description = "For those who asked it, and the desk")
    @APIResponse(responseCode = "404", description = "No such question in the viewer's sight")
    public ReceiptsBody of(@RestPath UUID id) {
        return receipts.of(id, viewer.get());
    }

    @GET
    @Path("/received")
    @RolesAllowed("CLERK")
    @Operation(summary = "Which published answers the clerk's hall has been shown, or has heard")
    public ReceivedBody received() {
        return receipts.received(viewer.get());
    }

    /** Without {@code If-Match}: it does not touch the question's version. Saying it again changes nothing. */
    @POST
    @Path("/{id}/read-out")
    @RolesAllowed("CLERK")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The clerk's hall has had the answer read out")
    @APIResponse(responseCode = "400", description = "That revision was never given")
    @APIResponse(responseCode = "404", description = "No such question in the viewer's sight")
    @APIResponse(
            responseCode = "409",
            description = "Not sent to all halls in writing: nothing-to-read-out; corrected meanwhile: newer-revision")
    public RestResponse<QuestionBody> readOut(@RestPath UUID id, @NotNull @Valid ReadOutRequest request) {
        return receipts.readOut(id, request.revision(), viewer.get())
                .map(question -> RestResponse.ResponseBuilder.ok(question)
                        .header("ETag", EntityVersion.tag(question.version()))
                        .build())
                .orElseGet(RestResponse::noContent);
    }
}
