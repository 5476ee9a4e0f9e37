package vn.caunoi.questions.floor;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.questions.handling.Acted;
import vn.caunoi.questions.reading.QuestionBody;

/**
 * What is done to a question on the chair's table. Without {@code If-Match}: none of it touches the question's version.
 * Moderators direct; the chair does where the conference allows it, else 403 {@code chair-looks-on}. What does not lie there
 * is 409 {@code not-on-table}.
 */
@Path("/api/v1/questions/{id}/floor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "floor")
public class FloorResource {
    private final FloorService floor;
    private final CurrentViewer viewer;

    FloorResource(FloorService floor, CurrentViewer viewer) {
        this.floor = floor;
        this.viewer = viewer;
    }

    /** 409 {@code private-on-table} for a private one, 409 {@code wrong-state} for one that was answered or ended. */
    @POST
    @Path("/queue")
    @RolesAllowed("MODERATOR")
    @Operation(summary = "Puts it on the chair's table, behind those of its topic that wait there")
    public RestResponse<QuestionBody> queue(@RestPath UUID id) {
        return Acted.with(floor.queue(id, viewer.get()));
    }

    @POST
    @Path("/remove")
    @RolesAllowed("MODERATOR")
    @Operation(summary = "Takes it off the chair's table")
    public RestResponse<QuestionBody> remove(@RestPath UUID id) {
        return Acted.with(floor.remove(id, viewer.get()));
    }

    @POST
    @Path("/ready")
    @RolesAllowed("CLERK")
    @Operation(summary = "Says for the hall that asked that it is ready to speak")
    public RestResponse<QuestionBody> ready(@RestPath UUID id) {
        return Acted.with(floor.ready(id, viewer.get()));
    }

    /** 409 {@code already-called} when another has the word than the caller saw; who had it has spoken. */
    @POST
    @Path("/call")
    @RolesAllowed({"MODERATOR", "CHAIR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives its hall the word; one at a time has it")
    public RestResponse<QuestionBody> call(@RestPath UUID id, @NotNull @Valid FloorCallRequest request) {
        return Acted.with(floor.call(id, request, viewer.get()));
    }

    /** 409 {@code not-called} when its hall does not have the word. Answers 204 to a chair who sees it no more. */
    @POST
    @Path("/answered")
    @RolesAllowed({"MODERATOR", "CHAIR"})
    @Operation(summary = "It was answered aloud and leaves the table; its words are still to be written")
    public RestResponse<QuestionBody> answered(@RestPath UUID id) {
        return Acted.with(floor.answered(id, viewer.get()));
    }

    @POST
    @Path("/skip")
    @RolesAllowed({"MODERATOR", "CHAIR"})
    @Operation(summary = "Passes it over: it waits behind all others")
    public RestResponse<QuestionBody> skip(@RestPath UUID id) {
        return Acted.with(floor.skip(id, viewer.get()));
    }

    /** 400 {@code invalid} when the question before which it shall wait does not wait there. */
    @POST
    @Path("/move")
    @RolesAllowed({"MODERATOR", "CHAIR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lets it wait at another place")
    public RestResponse<QuestionBody> move(@RestPath UUID id, @NotNull @Valid FloorMoveRequest request) {
        return Acted.with(floor.move(id, request, viewer.get()));
    }
}
