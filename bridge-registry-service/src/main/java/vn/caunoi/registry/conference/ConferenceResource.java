package vn.caunoi.registry.conference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    private final ConferenceMaking making;
    private final CurrentViewer viewer;

    ConferenceResource(ConferenceService conferences, ConferenceMaking making, CurrentViewer viewer) {
        this.conferences = conferences;
        this.making = making;
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
     * Makes a conference, SCHEDULED: afresh, or like a former one, whose agenda then keeps its distance from the start. Nobody
     * belongs to it yet, unless the people of a closed one come along; administrators choose it for themselves.
     *
     * <p>400 {@code invalid} with the fields at fault, 409 {@code people-still-needed} when people were to come along from one
     * that is not closed.
     */
    @POST
    @Path("/conferences")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("ADMIN")
    @APIResponse(responseCode = "201", description = "Made; its version is the ETag")
    public RestResponse<ConferenceView> make(@NotNull @Valid NewConference wanted) {
        var made = making.make(wanted.checked());
        return ResponseBuilder.create(Response.Status.CREATED, ConferenceView.of(made, viewer.get()))
                .header(HttpHeaders.ETAG, EntityVersion.tag(made.version()))
                .build();
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
     * are to be served, by default taken up in 5 minutes and answered in 30; whether the chair may call questions up, by
     * default not, and how long a hall then has the word, by default 5 minutes. The settings that it has already are no change.
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

    /**
     * Says what the viewer's conference is: title, start, from when on questions are sent ahead, the number for questions,
     * what its tiers are called.
     *
     * <p>428 without {@code If-Match}, 412 when it names another version, 400 {@code invalid} with the fields at fault.
     */
    @PUT
    @Path("/conference/details")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("ADMIN")
    public RestResponse<ConferenceView> describe(
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DetailsChange change) {
        var version = EntityVersion.required(ifMatch);
        return tagged(conferences.describe(viewer.get().conference(), version, change.details()));
    }

    /**
     * Gives the viewer's conference these topics in this order: adds, renames, moves, and takes away.
     *
     * <p>428 without {@code If-Match}, 412 when it names another version, 400 {@code invalid} with the fields at fault, 409
     * {@code topics-fixed} when one is taken away although the conference has begun or questions are sent ahead, 409 {@code
     * topic-in-use} when one is taken away that has targets, or that somebody answers or approves.
     */
    @PUT
    @Path("/conference/topics")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("ADMIN")
    public RestResponse<ConferenceView> classify(
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TopicsChange change) {
        var version = EntityVersion.required(ifMatch);
        return tagged(conferences.classify(viewer.get().conference(), version, change.topics()));
    }

    /**
     * Gives the viewer's conference this agenda.
     *
     * <p>428 without {@code If-Match}, 412 when it names another version, 400 {@code invalid} with the fields at fault: a
     * part that does not end after its beginning, or begins before the former one ends.
     */
    @PUT
    @Path("/conference/agenda")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"MODERATOR", "ADMIN"})
    public RestResponse<ConferenceView> plan(
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AgendaChange change) {
        var version = EntityVersion.required(ifMatch);
        return tagged(conferences.plan(viewer.get().conference(), version, change.agenda()));
    }

    private RestResponse<ConferenceView> tagged(ConferenceState conference) {
        return ResponseBuilder.ok(ConferenceView.of(conference, viewer.get()))
                .header(HttpHeaders.ETAG, EntityVersion.tag(conference.version()))
                .build();
    }
}
