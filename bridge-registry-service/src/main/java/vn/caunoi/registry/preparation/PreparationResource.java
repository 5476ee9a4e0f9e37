package vn.caunoi.registry.preparation;

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

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;

/** What the halls of the viewer's conference shall prepare, and until when. */
@Path("/api/v1/conference/preparation")
@Produces(MediaType.APPLICATION_JSON)
public class PreparationResource {
    private final PreparationService preparations;
    private final CurrentViewer viewer;

    PreparationResource(PreparationService preparations, CurrentViewer viewer) {
        this.preparations = preparations;
        this.viewer = viewer;
    }

    /** The deadline and the categories of people who attend, its version also as {@code ETag}. */
    @GET
    @Authenticated
    public RestResponse<PreparationView> get() {
        return tagged(preparations.of(viewer.get().conference()));
    }

    /**
     * Sets the deadline and the categories.
     *
     * <p>428 without {@code If-Match}, 412 when it names another version, 400 {@code invalid} with the fields at fault.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"MODERATOR", "ADMIN"})
    public RestResponse<PreparationView> change(
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PreparationChange change) {
        var version = EntityVersion.required(ifMatch);
        return tagged(preparations.change(viewer.get().conference(), version, change));
    }

    private static RestResponse<PreparationView> tagged(Preparation asked) {
        return ResponseBuilder.ok(PreparationView.of(asked))
                .header(HttpHeaders.ETAG, EntityVersion.tag(asked.version()))
                .build();
    }
}
