package vn.caunoi.registry.upstream;

import java.net.URI;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;

/** The regional centres and uplinks of the viewer's conference. */
@Path("/api/v1/bridge-points/upstreams")
@Produces(MediaType.APPLICATION_JSON)
public class UpstreamResource {
    private final UpstreamService upstreams;
    private final CurrentViewer viewer;

    UpstreamResource(UpstreamService upstreams, CurrentViewer viewer) {
        this.upstreams = upstreams;
        this.viewer = viewer;
    }

    /** All: the centres, then the uplinks, each by code. */
    @GET
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN"})
    public UpstreamPage all() {
        return new UpstreamPage(upstreams.of(viewer.get().conference()).stream()
                .map(UpstreamView::of)
                .toList());
    }

    /**
     * Adds one, in order to work: 201. 400 {@code invalid} with the fields at fault: a code or name that is taken, no telephone
     * number, no mail address, an unknown hall; 409 {@code too-many-upstreams}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN"})
    @APIResponseSchema(value = UpstreamView.class, responseCode = "201")
    public RestResponse<UpstreamView> add(@NotNull @Valid NewUpstream wanted) {
        var details = wanted.checked();
        var added = upstreams.add(viewer.get().conference(), wanted.code(), wanted.kind(), details);
        return ResponseBuilder.<UpstreamView>created(URI.create("/api/v1/bridge-points/upstreams/" + added.code()))
                .entity(UpstreamView.of(added))
                .header(HttpHeaders.ETAG, EntityVersion.tag(added.version()))
                .build();
    }

    /**
     * Changes its name, how it is reached, and which halls hang on it; code and kind stay.
     *
     * <p>428 without {@code If-Match}, 412 when it names another version, 404, 400 as for adding.
     */
    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN"})
    public UpstreamView change(
            @RestPath String code,
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid UpstreamFields fields) {
        var version = EntityVersion.required(ifMatch);
        return UpstreamView.of(upstreams.describe(viewer.get().conference(), code, version, fields.checked()));
    }

    /** Takes it away; announced work on it goes with it: 204. 428, 412, 404 as for changing. */
    @DELETE
    @Path("/{code}")
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN"})
    @APIResponse(responseCode = "204", description = "Gone")
    public void remove(
            @RestPath String code, @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        upstreams.remove(viewer.get().conference(), code, EntityVersion.required(ifMatch));
    }

    /**
     * Says that it failed, or that it works. While it failed, the lamps of its halls name it for what they lack, and its failure
     * is one incident for all. Said again nothing changes.
     *
     * <p>404 when the conference has none of that code.
     */
    @PUT
    @Path("/{code}/word")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"TECHNICIAN", "MODERATOR"})
    public UpstreamView say(@RestPath String code, @NotNull @Valid UpstreamSaid said) {
        var who = viewer.get();
        return UpstreamView.of(upstreams.say(who.conference(), code, said.failed(), who.displayName()));
    }
}
