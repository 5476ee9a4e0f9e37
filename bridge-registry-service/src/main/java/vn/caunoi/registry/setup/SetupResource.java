package vn.caunoi.registry.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The first run of a hub without demo data, before anybody can sign in. */
@Path("/api/v1/conferences/first")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SetupResource {
    private final SetupService setup;

    SetupResource(SetupService setup) {
        this.setup = setup;
    }

    /** Whether the hub is empty, and waits to be set up. */
    @GET
    public RestResponse<SetupView> get() {
        return ResponseBuilder.ok(new SetupView(setup.open()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Puts the first conference and the first administrator into the hub, who can sign in from now on. Once: afterwards it is
     * 409 {@code already-set-up} for ever.
     *
     * <p>403 {@code wrong-setup-code}, 400 {@code invalid} with the fields at fault.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "201", description = "Set up")
    public RestResponse<SetupView> setUp(@NotNull @Valid FirstConference wanted) {
        setup.setUp(wanted);
        return ResponseBuilder.create(Response.Status.CREATED, new SetupView(false))
                .build();
    }
}
