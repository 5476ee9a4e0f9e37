package vn.caunoi.registry.reminder;

import java.util.UUID;
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

import vn.caunoi.kit.session.CurrentViewer;

/** Reminders to halls that are behind with acknowledging, registering or testing. */
@Path("/api/v1/conference/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"MODERATOR", "ADMIN"})
public class ReminderResource {
    private final ReminderService reminders;
    private final CurrentViewer viewer;

    ReminderResource(ReminderService reminders, CurrentViewer viewer) {
        this.reminders = reminders;
        this.viewer = viewer;
    }

    /** The latest first, 500 at most. */
    @GET
    public ReminderPage all() {
        return reminders.of(viewer.get().conference());
    }

    /**
     * Reminds every hall that is behind and was not reminded of the same today; done again it adds nothing. Where a mail server is
     * set and the hall named an address, it goes by mail; else it waits here to be sent by hand.
     */
    @POST
    public ReminderPage remind() {
        var who = viewer.get();
        reminders.remind(who.conference(), who.displayName());
        return reminders.of(who.conference());
    }

    /** Keeps that it was sent by hand, or not after all. 404 when the conference has no such reminder. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReminderPage byHand(@RestPath UUID id, @NotNull @Valid SentChange change) {
        var who = viewer.get();
        return reminders.byHand(who.conference(), id, change.sent(), who.displayName());
    }
}
