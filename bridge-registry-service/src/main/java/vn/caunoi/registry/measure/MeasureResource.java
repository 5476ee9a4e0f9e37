package vn.caunoi.registry.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.bridgepoint.OwnHall;

/** How the lines measured, minute by minute. Instants are RFC 3339. */
@Path("/api/v1/bridge-points")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureResource {
    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Duration LONGEST_OF_ALL = Duration.ofHours(3);
    private static final Duration LONGEST_OF_ONE = Duration.ofDays(7);

    private final Measures measures;
    private final BridgePointService halls;
    private final CurrentViewer viewer;
    private final Clock clock;

    MeasureResource(Measures measures, BridgePointService halls, CurrentViewer viewer, Clock clock) {
        this.measures = measures;
        this.halls = halls;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Of all halls of the viewer's conference.
     *
     * @param from 30 minutes before {@code to} when absent; at most three hours before it
     * @param to now when absent
     */
    @GET
    @Path("/measures")
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN", "CHAIR"})
    public MeasurePage all(@RestQuery Instant from, @RestQuery Instant to) {
        var until = Objects.requireNonNullElseGet(to, clock::instant);
        var since = since(from, until, LONGEST_OF_ALL);
        return new MeasurePage(since, until, measures.of(viewer.get().conference(), since, until));
    }

    /**
     * Of one hall; a clerk's own.
     *
     * <p>403 for another hall, 404 when the conference has no hall of that code.
     *
     * @param from 30 minutes before {@code to} when absent; at most seven days before it
     * @param to now when absent
     */
    @GET
    @Path("/{code}/measures")
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN", "CHAIR", "CLERK"})
    public MeasuredHall one(@RestPath String code, @RestQuery Instant from, @RestQuery Instant to) {
        var who = viewer.get();
        if (who.role() == Role.CLERK && !OwnHall.is(code, who)) {
            throw Problem.of(403, "forbidden");
        }
        halls.get(who.conference(), code);
        var until = Objects.requireNonNullElseGet(to, clock::instant);
        return measures.of(who.conference(), code, since(from, until, LONGEST_OF_ONE), until).stream()
                .findFirst()
                .orElseGet(() -> new MeasuredHall(code, List.of()));
    }

    /** @throws Problem 400 when there is no such span, or a longer one than is told */
    private static Instant since(Instant from, Instant to, Duration longest) {
        var since = Objects.requireNonNullElseGet(from, () -> to.minus(USUAL));
        if (!since.isBefore(to) || since.isBefore(to.minus(longest))) {
            throw Problem.of(400, "invalid").field("from", "wrong-value");
        }
        return since;
    }
}
