package vn.caunoi.registry.health;

import java.util.Optional;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.registry.bridgepoint.OwnHall;

/** Signs of life of the halls. */
@Path("/api/v1/bridge-points")
@Produces(MediaType.APPLICATION_JSON)
public class HeartbeatResource {
    private static final String BEARER = "Bearer ";

    private final Heartbeats heartbeats;
    private final CurrentViewer viewer;

    HeartbeatResource(Heartbeats heartbeats, CurrentViewer viewer) {
        this.heartbeats = heartbeats;
        this.viewer = viewer;
    }

    /**
     * A heartbeat, wanted every 5 s from each of the hall's open pages, with the session of its CLERK or SCREEN, or from a
     * script with the hall's token: 202.
     *
     * <p>400 for numbers out of their ranges, 401 without session or valid token, 403 for another hall than the session's or
     * the token's, 409 {@code old-heartbeat} when the sender's last sequence was not lower, 409 {@code not-watched} while
     * the conference is neither in rehearsal nor live nor answering, 429 {@code too-many-heartbeats} beyond two a second of
     * one sender (bursts of ten).
     */
    @POST
    @Path("/{code}/heartbeats")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "202", description = "Heard")
    public RestResponse<Void> hear(
            @RestPath String code,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @NotNull @Valid Heartbeat heartbeat) {
        if (token(authorization).isPresent()) {
            heartbeats.byToken(code, token(authorization).get(), heartbeat);
        } else {
            var who = viewer.get();
            requireOwn(code, who);
            heartbeats.bySession(who.conference(), code, heartbeat);
        }
        return ResponseBuilder.<Void>create(RestResponse.Status.ACCEPTED).build();
    }

    /**
     * A new token for heartbeats of the hall, told this once: 201. The former one ends. A clerk makes it for the own hall.
     *
     * <p>403 for another hall, 404 when the conference has no hall of that code.
     */
    @POST
    @Path("/{code}/heartbeat-token")
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "CLERK"})
    @APIResponseSchema(value = HeartbeatTokenView.class, responseCode = "201")
    public RestResponse<HeartbeatTokenView> renewToken(@RestPath String code) {
        var who = viewer.get();
        if (who.role() == Role.CLERK) {
            requireOwn(code, who);
        }
        return ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        new HeartbeatTokenView(heartbeats.newToken(who.conference(), code, who.username())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static void requireOwn(String code, Viewer who) {
        var sends = who.role() == Role.CLERK || who.role() == Role.SCREEN;
        if (!sends || !OwnHall.is(code, who)) {
            throw Problem.of(403, "forbidden");
        }
    }

    private static Optional<String> token(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).trim());
    }
}
