package vn.caunoi.registry.probe;

import java.util.concurrent.CompletionStage;
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

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;

/**
 * What the hub asks of a hall by itself: of its line, and of its equipment of the video conference. It asks only what its
 * configuration allows, {@code caunoi.probes.allow}.
 */
@Path("/api/v1/bridge-points")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"TECHNICIAN", "MODERATOR"})
public class ProbeResource {
    private final ProbeRequests requests;
    private final CurrentViewer viewer;

    ProbeResource(ProbeRequests requests, CurrentViewer viewer) {
        this.requests = requests;
        this.viewer = viewer;
    }

    /** All that is asked of the hall, and how it was answered last. 404 when the conference has no hall of that code. */
    @GET
    @Path("/{code}/probes")
    public HallProbesView get(@RestPath String code) {
        return requests.get(viewer.get().conference(), code);
    }

    /**
     * Asks this of the hall from now on, five things at most, and nothing else. {@code If-Match} is the version.
     *
     * <p>428, 404, 412, 409 {@code no-probes} while nothing may be probed at all, and 400 that says of each host why it may
     * not: {@code probe-not-listed}, {@code probe-loopback}, {@code probe-link-local}, {@code probe-special} (unspecified,
     * multicast, reserved, IPv4 in the guise of IPv6), {@code probe-host-form}, {@code probe-unresolved}, {@code
     * probe-own-port}.
     */
    @PUT
    @Path("/{code}/probes")
    @Consumes(MediaType.APPLICATION_JSON)
    public HallProbesView replace(
            @RestPath String code,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ProbesChange change) {
        var who = viewer.get();
        return requests.replace(who.conference(), code, EntityVersion.required(ifMatch), change, who.username());
    }

    /**
     * Asks once, now, and says how that ended; nothing is kept and no lamp changes.
     *
     * <p>404, 429 {@code too-many-trials} beyond one in two seconds (bursts of five), and 409 and 400 as above.
     */
    @POST
    @Path("/{code}/probes/trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    public CompletionStage<ProbeResultView> trial(@RestPath String code, @NotNull @Valid ProbeChange change) {
        var who = viewer.get();
        return requests.trial(who.conference(), code, change, who.username());
    }
}
