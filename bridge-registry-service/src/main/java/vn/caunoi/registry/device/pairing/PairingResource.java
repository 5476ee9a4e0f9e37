package vn.caunoi.registry.device.pairing;

import java.net.URI;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.registry.device.DeviceDoor;
import vn.caunoi.registry.device.DeviceToken;
import vn.caunoi.registry.device.OwnDevice;
import vn.caunoi.registry.device.ScreenView;
import vn.caunoi.registry.session.DeviceSessions;

/** How a device gets in without a password: it shows a code, somebody enters that, and from then on it has a token of its own. */
@Path("/api/v1/screens")
@Produces(MediaType.APPLICATION_JSON)
public class PairingResource {
    private final Pairings pairings;
    private final PairingGate gate;
    private final DeviceDoor door;
    private final DeviceSessions sessions;
    private final DeviceCookies cookies;
    private final CurrentViewer viewer;

    PairingResource(
            Pairings pairings,
            PairingGate gate,
            DeviceDoor door,
            DeviceSessions sessions,
            DeviceCookies cookies,
            CurrentViewer viewer) {
        this.pairings = pairings;
        this.gate = gate;
        this.door = door;
        this.sessions = sessions;
        this.cookies = cookies;
        this.viewer = viewer;
    }

    /**
     * A code for the device that asks, good for ten minutes: 201. The cookie {@code caunoi_pairing} lets it ask what became of
     * it. 429 {@code too-many-pairings}.
     */
    @POST
    @Path("/pairings")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PairingView.class, responseCode = "201")
    public RestResponse<PairingView> begin(@NotNull @Valid NewPairing wanted, @Context HttpServerRequest request) {
        gate.begin(request.remoteAddress().hostAddress());
        var begun = pairings.begin(wanted.kind());
        return uncached(ResponseBuilder.create(
                        Status.CREATED, new PairingView(begun.code().value(), begun.expiresAt())))
                .cookie(cookies.pairing(begun.secret()))
                .build();
    }

    /**
     * What became of the device's code, to be asked every few seconds: 204 while it waits; 200 once somebody has entered it, with
     * the session in {@code caunoi_session} and in {@code caunoi_device} what opens the next one.
     *
     * <p>410 {@code pairing-over} once the code is too old: a new one has to be asked for. 429 {@code too-many-pairings}.
     */
    @GET
    @Path("/pairings/own")
    @PermitAll
    @APIResponseSchema(OwnDevice.class)
    @APIResponse(responseCode = "204", description = "Nobody has entered the code yet")
    public RestResponse<OwnDevice> look(
            @Parameter(hidden = true) @RestCookie(DeviceCookies.PAIRING) String secret,
            @Context HttpServerRequest request) {
        gate.look(request.remoteAddress().hostAddress());
        if (secret == null || secret.isEmpty()) {
            throw Problem.of(410, "pairing-over");
        }
        var entered = pairings.look(new DeviceToken(secret));
        if (entered.isEmpty()) {
            return uncached(ResponseBuilder.<OwnDevice>create(Status.NO_CONTENT))
                    .build();
        }
        var device = entered.get().viewer();
        return uncached(ResponseBuilder.ok(DeviceDoor.own(device)))
                .cookie(sessions.begun(device))
                .cookie(cookies.device(entered.get().token()))
                .cookie(cookies.pairingCleared())
                .build();
    }

    /**
     * Lets a device in by the code that it shows: 201. A clerk lets screens into the own hall, a moderator into any, and the
     * chair's device.
     *
     * <p>400 {@code invalid} where a screen's hall is missing or unknown; 403 for another hall than the clerk's, and for the
     * chair's code from a clerk; 404 {@code unknown-code}; 409 {@code too-many-screens}, {@code conference-over}; 429 {@code
     * too-many-codes} with Retry-After after several wrong ones.
     */
    @POST
    @RolesAllowed({"CLERK", "MODERATOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ScreenView.class, responseCode = "201")
    public RestResponse<ScreenView> letIn(@NotNull @Valid NewScreen wanted) {
        var paired = pairings.letIn(viewer.get(), wanted);
        return ResponseBuilder.<ScreenView>created(URI.create("/api/v1/screens/" + paired.id()))
                .entity(paired)
                .build();
    }

    /**
     * A session for a device that was paired before, as it needs one after a restart, or once the last one is over: 204 and the
     * cookie.
     *
     * <p>401 {@code device-unpaired} for one that was never paired, or was revoked; 409 {@code conference-over}; 429 {@code
     * too-many-pairings}.
     */
    @POST
    @Path("/session")
    @PermitAll
    @APIResponse(responseCode = "204", description = "Signed in: the cookie carries the session")
    public RestResponse<Void> comeBack(
            @Parameter(hidden = true) @RestCookie(DeviceCookies.DEVICE) String token,
            @Context HttpServerRequest request) {
        gate.look(request.remoteAddress().hostAddress());
        if (token == null || token.isEmpty()) {
            throw Problem.of(401, "device-unpaired");
        }
        var known = new DeviceToken(token);
        var device = door.enter(known);
        return uncached(ResponseBuilder.<Void>noContent())
                .cookie(sessions.begun(device))
                .cookie(cookies.device(known))
                .build();
    }

    private static <T> ResponseBuilder<T> uncached(ResponseBuilder<T> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
