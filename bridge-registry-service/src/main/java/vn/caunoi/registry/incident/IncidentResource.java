package vn.caunoi.registry.incident;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.kit.text.TypedText;

/**
 * Incidents of the viewer's conference. What changes one answers with the incident as it is then, and refuses with 428 without
 * {@code If-Match}, 404 for none of the conference, 412 for another version, 409 {@code wrong-incident-state}.
 */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentResource {
    private final IncidentReader incidents;
    private final IncidentActions actions;
    private final Reports reports;
    private final CurrentViewer viewer;

    IncidentResource(IncidentReader incidents, IncidentActions actions, Reports reports, CurrentViewer viewer) {
        this.incidents = incidents;
        this.actions = actions;
        this.reports = reports;
        this.viewer = viewer;
    }

    /**
     * Those that are not resolved, those that want somebody first in front; or with {@code resolved=true} the last 200 that are. A
     * clerk is told of those that concern the own hall.
     */
    @GET
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN", "CHAIR", "CLERK"})
    public IncidentPage all(@RestQuery @DefaultValue("false") boolean resolved) {
        return new IncidentPage(incidents.of(viewer.get(), resolved));
    }

    /** One with its timeline, which a clerk does not see. 404 for none of the conference, or of the clerk's hall. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN", "CHAIR", "CLERK"})
    public RestResponse<IncidentView> get(@RestPath UUID id) {
        return tagged(id);
    }

    /**
     * Reports that something is wrong with a hall: 201 and the incident, be it one that was known already. {@code Idempotency-Key}
     * is a UUID made by the client: after an attempt that seemed lost, the same key and body are the same report.
     *
     * <p>400 without a key, and for who has no hall and names none; 403 when a clerk names another hall, 404 for an unknown
     * one, 422 {@code idempotency-key-reused}.
     */
    @POST
    @RolesAllowed({"CLERK", "TECHNICIAN", "MODERATOR"})
    @APIResponseSchema(value = IncidentView.class, responseCode = "201")
    public RestResponse<IncidentView> report(
            @Parameter(required = true) @RestHeader(IdempotencyKey.HEADER) String key, @NotNull @Valid Report report) {
        var who = viewer.get();
        var once = IdempotencyKey.required(key);
        var id = reports.take(who, hall(who, report), TypedText.stored(report.text()), once);
        var incident = incidents.get(who, id);
        return ResponseBuilder.<IncidentView>created(URI.create("/api/v1/incidents/" + id))
                .entity(incident)
                .header(HttpHeaders.ETAG, EntityVersion.tag(incident.version()))
                .build();
    }

    /** Somebody sees to it now; only while it is open. */
    @POST
    @Path("/{id}/acknowledge")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"TECHNICIAN", "MODERATOR"})
    public RestResponse<IncidentView> acknowledge(
            @RestPath UUID id, @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        actions.acknowledge(id, EntityVersion.required(ifMatch), viewer.get());
        return tagged(id);
    }

    /** Another regional centre sees to it from now on; not once it is resolved. 400 {@code invalid} for no such centre. */
    @POST
    @Path("/{id}/assign")
    @RolesAllowed({"TECHNICIAN", "MODERATOR"})
    public RestResponse<IncidentView> assign(
            @RestPath UUID id,
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AssignRequest to) {
        actions.assign(id, EntityVersion.required(ifMatch), to.centre(), viewer.get());
        return tagged(id);
    }

    /** It is over, and this is what it was. 400 {@code invalid} for OTHER without words, and for PART_OF_ANOTHER. */
    @POST
    @Path("/{id}/resolve")
    @RolesAllowed({"TECHNICIAN", "MODERATOR"})
    public RestResponse<IncidentView> resolve(
            @RestPath UUID id,
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ResolveRequest as) {
        var version = EntityVersion.required(ifMatch);
        var said = as.checked();
        actions.resolve(id, version, said.cause(), said.text(), viewer.get());
        return tagged(id);
    }

    /** Adds a note; no version is wanted, for nothing is overwritten. */
    @POST
    @Path("/{id}/notes")
    @RolesAllowed({"TECHNICIAN", "MODERATOR"})
    public RestResponse<IncidentView> note(@RestPath UUID id, @NotNull @Valid NoteRequest note) {
        actions.note(id, TypedText.stored(note.text()), viewer.get());
        return tagged(id);
    }

    private static String hall(Viewer who, Report report) {
        if (who.role() == Role.CLERK) {
            if (who.bridgePoint() == null || report.bridgePoint() != null && !who.isFrom(report.bridgePoint())) {
                throw Problem.of(403, "forbidden");
            }
            return who.bridgePoint().code();
        }
        if (report.bridgePoint() == null) {
            throw Problem.of(400, "invalid").field("bridgePoint", "required");
        }
        return report.bridgePoint();
    }

    private RestResponse<IncidentView> tagged(UUID id) {
        var incident = incidents.get(viewer.get(), id);
        return ResponseBuilder.ok(incident)
                .header(HttpHeaders.ETAG, EntityVersion.tag(incident.version()))
                .build();
    }
}
