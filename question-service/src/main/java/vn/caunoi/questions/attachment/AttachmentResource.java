package vn.caunoi.questions.attachment;

import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.contracts.access.Access.Attached;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;

/**
 * Photos and documents of questions and answers: at most three of each. What is served is never what was sent but what
 * was made of it; its address can't be guessed and its type is one of three.
 */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
@Authenticated
@APIResponse(responseCode = "404", description = "No such question or file in the viewer's sight")
public class AttachmentResource {
    private final AttachmentService attachments;
    private final Intake intake;
    private final CurrentViewer viewer;

    AttachmentResource(AttachmentService attachments, Intake intake, CurrentViewer viewer) {
        this.attachments = attachments;
        this.intake = intake;
        this.viewer = viewer;
    }

    /**
     * Adds a file: the body as it is, at most 8 MiB. A picture is decoded, turned upright, made at most 2560 pixels a side
     * and encoded anew; of a PDF the pages are copied. The same file sent again is the attachment that it was the first
     * time.
     */
    @POST
    @Path("/{id}/attachments")
    @RolesAllowed({"CLERK", "OPERATOR", "OFFICIAL", "MODERATOR"})
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Adds a photo or a PDF to a question or its answer")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = AttachmentItem.class, responseCode = "201", responseDescription = "Kept")
    @APIResponse(responseCode = "403", description = "Not the viewer's to add to")
    @APIResponse(responseCode = "409", description = "It has three, or its status does not fit")
    @APIResponse(responseCode = "413", description = "Larger than 8 MiB")
    @APIResponse(responseCode = "415", description = "No JPEG, PNG or PDF, or not what its type or name says it is")
    @APIResponse(responseCode = "422", description = "Can't be read, opens to too much, or holds scripts or files")
    @APIResponse(responseCode = "503", description = "Too many send files right now; Retry-After")
    public RestResponse<AttachmentItem> add(
            @RestPath UUID id,
            @Parameter(required = true, schema = @Schema(enumeration = {"question", "answer"})) @RestQuery String on,
            @Parameter(description = "The file's name") @RestQuery String name,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body) {
        var attached = attached(on);
        attachments.requireMayAdd(id, attached, viewer.get());
        var attachment = attachments.add(id, attached, intake.take(body, name, type), viewer.get());
        return RestResponse.ResponseBuilder.<AttachmentItem>created(
                        URI.create("/api/v1/questions/" + id + "/attachments/" + attachment.id()))
                .entity(attachment)
                .build();
    }

    @GET
    @Path("/{id}/attachments")
    @Operation(summary = "The files of a question and its answer that the viewer sees")
    public AttachmentsBody list(@RestPath UUID id) {
        return attachments.of(id, viewer.get());
    }

    @GET
    @Path("/{id}/attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "One file's content; pictures to be shown, PDFs to be stored")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response content(@RestPath UUID id, @RestPath UUID attachment) {
        return attachments.content(id, attachment, viewer.get()).response();
    }

    @DELETE
    @Path("/{id}/attachments/{attachment}")
    @RolesAllowed({"CLERK", "OPERATOR", "OFFICIAL", "MODERATOR"})
    @Operation(summary = "Removes a file: whoever sent it, or the desk")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "403", description = "Sent by somebody else")
    @APIResponse(responseCode = "409", description = "The question's status does not fit")
    public void remove(@RestPath UUID id, @RestPath UUID attachment) {
        attachments.remove(id, attachment, viewer.get());
    }

    @POST
    @Path("/{id}/attachments/{attachment}/release")
    @RolesAllowed({"OFFICIAL", "MODERATOR"})
    @Operation(summary = "Lets other halls see a file, once the question is published")
    @APIResponse(responseCode = "204", description = "Released")
    @APIResponse(responseCode = "403", description = "Not the viewer's question")
    @APIResponse(responseCode = "409", description = "The question is private")
    public void release(@RestPath UUID id, @RestPath UUID attachment) {
        attachments.release(id, attachment, viewer.get());
    }

    private static Attached attached(String on) {
        if (on == null) {
            throw Problem.of(400, "invalid").field("on", "required");
        }
        return switch (on) {
            case "question" -> Attached.QUESTION;
            case "answer" -> Attached.ANSWER;
            default -> throw Problem.of(400, "invalid").field("on", "wrong-value");
        };
    }
}
