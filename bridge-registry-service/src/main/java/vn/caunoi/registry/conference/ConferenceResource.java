package vn.caunoi.registry.conference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;

/** The conference that the signed-in person belongs to. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ConferenceResource {
    private final ConferenceService conferences;
    private final CurrentViewer viewer;

    ConferenceResource(ConferenceService conferences, CurrentViewer viewer) {
        this.conferences = conferences;
        this.viewer = viewer;
    }

    /** The viewer's conference, its version also as {@code ETag}. */
    @GET
    @Path("/conference")
    @Authenticated
    public RestResponse<ConferenceView> get() {
        return tagged(conferences.get(viewer.get().conference()));
    }

    /** Every conference of this hub, the latest first. */
    @GET
    @Path("/conferences")
    @RolesAllowed("ADMIN")
    public ConferencePage all() {
        var administrator = viewer.get();
        return new ConferencePage(conferences.all().stream()
                .map(conference -> ConferenceView.of(conference, administrator))
                .toList());
    }

    /**
     * Moves the viewer's conference on along SCHEDULED → REHEARSAL → LIVE → ANSWERING → CLOSED, one step at a time. Back
     * go REHEARSAL → SCHEDULED, ANSWERING → LIVE and CLOSED → ANSWERING. The state that it is in already is no change.
     *
     * <p>428 without {@code If-Match}, 412 when it names another version, 409 {@code wrong-conference-state} for any
     * other step.
     */
    @PUT
    @Path("/conference/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"MODERATOR", "ADMIN"})
    public RestResponse<ConferenceView> move(
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid StateChange change) {
        var version = EntityVersion.required(ifMatch);
        return tagged(conferences.move(viewer.get().conference(), version, change.state()));
    }

    /**
     * Sets how answers go out in the viewer's conference: whether officials send them to all halls by themselves, and
     * which topics' answers are approved by whom; a topic that the body does not name wants no approval; how soon questions
     * are to be served, by default taken up in 5 minutes and answered in 30. The settings that it has already are no change.
     *
     * <p>428 without {@code If-Match}, 412 when it names another version, 400 {@code invalid} with the fields at fault:
     * a topic that is not the conference's or comes twice, an approver who is no official of the conference, is disabled
     * or comes twice, an answer that is due before it is to be taken up.
     */
    @PUT
    @Path("/conference/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"MODERATOR", "ADMIN"})
    public RestResponse<ConferenceView> settle(
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SettingsChange change) {
        var version = EntityVersion.required(ifMatch);
        return tagged(conferences.settle(viewer.get().conference(), version, change.settings()));
    }

    private RestResponse<ConferenceView> tagged(ConferenceState conference) {
        return ResponseBuilder.ok(ConferenceView.of(conference, viewer.get()))
                .header(HttpHeaders.ETAG, EntityVersion.tag(conference.version()))
                .build();
    }
}
