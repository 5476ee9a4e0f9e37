package vn.caunoi.registry.rehearsal;

import java.util.Map;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;

/**
 * A rehearsal that ticks itself. A token is told to the hall's pages over the stream alone, and each reports it under its own
 * session: so a tick proves the way from the registry's outbox through Kafka and the stream into that hall.
 */
@Path("/api/v1/bridge-points")
@Produces(MediaType.APPLICATION_JSON)
public class RehearsalResource {
    private static final Map<Check, Role> REPORTED_BY = Map.of(Check.SCREEN, Role.SCREEN, Check.STREAM, Role.CLERK);

    private final RehearsalService rehearsals;
    private final CurrentViewer viewer;

    RehearsalResource(RehearsalService rehearsals, CurrentViewer viewer) {
        this.rehearsals = rehearsals;
        this.viewer = viewer;
    }

    /** What all halls have shown to work: the provincial one, then the others by code. */
    @GET
    @Path("/rehearsals")
    @RolesAllowed({"MODERATOR", "TECHNICIAN", "ADMIN", "OPERATOR"})
    public RehearsalPage all() {
        return rehearsals.all(viewer.get().conference());
    }

    /** Has the open pages of all halls report. 409 {@code not-rehearsing} unless the conference rehearses or is live. */
    @POST
    @Path("/rehearsals/practice")
    @RolesAllowed({"MODERATOR", "TECHNICIAN"})
    public RehearsalPage practiseAll() {
        return rehearsals.practiseAll(viewer.get().conference());
    }

    /** What the hall has shown to work. 403 for a clerk of another hall, 404 when the conference has no hall of that code. */
    @GET
    @Path("/{code}/rehearsal")
    @RolesAllowed({"CLERK", "MODERATOR", "TECHNICIAN", "ADMIN", "OPERATOR"})
    public RehearsalView get(@RestPath String code) {
        requireOwn(code);
        return rehearsals.of(viewer.get().conference(), code);
    }

    /**
     * Has the hall's open pages report. 403 for a clerk of another hall, 404 when the conference has no hall of that code, 409
     * {@code not-rehearsing} unless the conference rehearses or is live.
     */
    @POST
    @Path("/{code}/rehearsal/practice")
    @RolesAllowed({"CLERK", "MODERATOR", "TECHNICIAN"})
    public RehearsalView practise(@RestPath String code) {
        requireOwn(code);
        return rehearsals.practise(viewer.get().conference(), code);
    }

    /**
     * A page of the own hall reports the token that it received over the stream: SCREEN from the hall's screen, STREAM from its
     * secretary's page. Reported again it changes nothing.
     *
     * <p>403 for another hall or another page's check, 404, 409 {@code not-rehearsing}, 409 {@code old-practice} for a token
     * that is not the last.
     */
    @POST
    @Path("/{code}/rehearsal/seen")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"CLERK", "SCREEN"})
    public void seen(@RestPath String code, @NotNull @Valid Sighting sighting) {
        var who = viewer.get();
        requireOwn(code);
        if (REPORTED_BY.get(sighting.check()) != who.role()) {
            throw Problem.of(403, "forbidden");
        }
        rehearsals.seen(who.conference(), code, sighting.check(), sighting.token());
    }

    /**
     * Ticks by a person's word, or takes the tick back: SOUND and PICTURE by the hall's clerk, technicians and moderators, HOTLINE
     * by operators and moderators. What the hub ticks itself nobody ticks by hand: 403.
     *
     * <p>403 for a clerk of another hall, 404 when the conference has no hall of that code, 409 {@code not-rehearsing}.
     */
    @PUT
    @Path("/{code}/rehearsal/{check}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"CLERK", "MODERATOR", "TECHNICIAN", "OPERATOR"})
    public RehearsalView say(@RestPath String code, @RestPath Check check, @NotNull @Valid CheckChange change) {
        var who = viewer.get();
        requireOwn(code);
        if (!check.isSaidBy(who.role())) {
            throw Problem.of(403, "forbidden");
        }
        return rehearsals.say(who.conference(), code, check, change.ticked(), who.displayName());
    }

    /** Who sits in a hall speaks for that one alone. */
    private void requireOwn(String code) {
        var who = viewer.get();
        if ((who.role() == Role.CLERK || who.role() == Role.SCREEN) && !who.isFrom(code)) {
            throw Problem.of(403, "forbidden");
        }
    }
}
