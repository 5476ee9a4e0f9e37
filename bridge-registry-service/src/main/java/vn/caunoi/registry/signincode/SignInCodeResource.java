package vn.caunoi.registry.signincode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.kit.session.CurrentViewer;

/** Codes for clerks and operators who are locked out, to be read to them on the telephone. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
public class SignInCodeResource {
    private final SignInCodes codes;
    private final CurrentViewer viewer;

    SignInCodeResource(SignInCodes codes, CurrentViewer viewer) {
        this.codes = codes;
        this.viewer = viewer;
    }

    /**
     * A code with which the person signs in instead of the password: for ten minutes, once, and until five others were
     * tried. A new one takes the place of a former one. Who made it for whom is kept.
     *
     * <p>404 for nobody of the conference, 409 {@code no-sign-in-code} for who is neither clerk nor operator, 409 {@code
     * account-disabled}.
     */
    @POST
    @Path("/{username}/sign-in-code")
    @RolesAllowed({"MODERATOR", "ADMIN"})
    @APIResponseSchema(SignInCodeView.class)
    public RestResponse<SignInCodeView> make(@RestPath String username) {
        var made = codes.make(username, viewer.get());
        return ResponseBuilder.ok(new SignInCodeView(made.code(), made.expiresAt()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
