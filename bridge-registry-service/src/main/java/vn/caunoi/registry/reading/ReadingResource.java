package vn.caunoi.registry.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.kit.session.Origins;
import vn.caunoi.registry.conference.ConferenceService;

/** The short address at which anybody who has it reads what the viewer's conference published. */
@Path("/api/v1/conference/reading")
@Produces(MediaType.APPLICATION_JSON)
public class ReadingResource {
    private final ConferenceService conferences;
    private final Origins origins;
    private final CurrentViewer viewer;

    ReadingResource(ConferenceService conferences, Origins origins, CurrentViewer viewer) {
        this.conferences = conferences;
        this.origins = origins;
        this.viewer = viewer;
    }

    /**
     * The address on the hub as the asking page knows it, and as a QR code.
     *
     * @param origin of the page, such as {@code https://hub.example}; 400 for none that is the hub's, 404 while the conference
     *     has no address
     */
    @GET
    @RolesAllowed({"MODERATOR", "ADMIN", "SCREEN"})
    public RestResponse<ReadingView> get(@Parameter(required = true) @RestQuery String origin) {
        return tagged(conferences.get(viewer.get().conference()), origin);
    }

    /**
     * Makes another address; at the former one nothing is read any more.
     *
     * <p>428 without {@code If-Match}, 412 when it names another version of the conference.
     */
    @POST
    @Path("/renew")
    @RolesAllowed("MODERATOR")
    public RestResponse<ReadingView> renew(
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(required = true) @RestQuery String origin) {
        var version = EntityVersion.required(ifMatch);
        return tagged(conferences.renewReadingKey(viewer.get().conference(), version), origin);
    }

    private RestResponse<ReadingView> tagged(ConferenceState conference, String origin) {
        if (origin == null || !origins.allows(origin)) {
            throw Problem.of(400, "invalid").field("origin", "wrong-value");
        }
        if (conference.readingKey() == null) {
            throw Problem.of(404, "not-found");
        }
        return ResponseBuilder.ok(ReadingView.of(conference.readingKey(), origin))
                .header(HttpHeaders.ETAG, EntityVersion.tag(conference.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
