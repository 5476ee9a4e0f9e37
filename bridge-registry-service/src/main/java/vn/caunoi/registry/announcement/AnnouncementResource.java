package vn.caunoi.registry.announcement;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.AnnouncementView;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.kit.session.CurrentViewer;

/** What the desk announces to the halls and officials of the viewer's conference. */
@Path("/api/v1/conference/announcements")
@Produces(MediaType.APPLICATION_JSON)
public class AnnouncementResource {
    private final AnnouncementService announcements;
    private final Recipients recipients;
    private final CurrentViewer viewer;

    AnnouncementResource(AnnouncementService announcements, Recipients recipients, CurrentViewer viewer) {
        this.announcements = announcements;
        this.recipients = recipients;
        this.viewer = viewer;
    }

    /**
     * Those that the viewer sees: all that stand, then the latest of those that are over. Moderators and administrators are
     * told of each who has acknowledged it and who has not.
     */
    @GET
    @RolesAllowed({"CLERK", "OFFICIAL", "MODERATOR", "ADMIN", "SCREEN"})
    public AnnouncementPage all() {
        var who = viewer.get();
        return new AnnouncementPage(items(announcements.of(who), who));
    }

    /**
     * Announces something: 201. {@code Idempotency-Key} is a UUID made by the client: after an attempt that seemed lost, the
     * same key and body are the same announcement. HOTLINE without a text says the conference's number, and takes the place of
     * a former one.
     *
     * <p>400 without a key, and {@code invalid} with the fields at fault: no text, a form for screens where it is for officials
     * only, a hall that the conference does not have; 409 {@code no-hotline}, 409 {@code too-many-announcements} when 20 stand,
     * 422 {@code idempotency-key-reused}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MODERATOR")
    @APIResponseSchema(value = AnnouncementItem.class, responseCode = "201")
    public RestResponse<AnnouncementItem> announce(
            @Parameter(required = true) @RestHeader(IdempotencyKey.HEADER) String key,
            @NotNull @Valid NewAnnouncement wanted) {
        var once = IdempotencyKey.required(key);
        var who = viewer.get();
        return RestResponse.status(RestResponse.Status.CREATED, item(announcements.announce(wanted, once, who), who));
    }

    /**
     * Says that it has arrived: a clerk for the own hall, which counts once whoever of the hall says it, an official for
     * themselves. One that is over may still be acknowledged. 404 for none that is for the viewer.
     */
    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed({"CLERK", "OFFICIAL"})
    public AnnouncementItem acknowledge(@RestPath UUID id) {
        var who = viewer.get();
        return item(announcements.acknowledge(id, who), who);
    }

    /** Takes it off the screens and bars; one that is over stays so. 404 for none of the conference. */
    @POST
    @Path("/{id}/end")
    @RolesAllowed("MODERATOR")
    public AnnouncementItem end(@RestPath UUID id) {
        var who = viewer.get();
        return item(announcements.end(id, who), who);
    }

    private AnnouncementItem item(AnnouncementState announcement, Viewer who) {
        return items(List.of(announcement), who).get(0);
    }

    private List<AnnouncementItem> items(List<AnnouncementState> all, Viewer who) {
        var present = Access.seesAcknowledgements(who) ? recipients.of(who.conference()) : null;
        return all.stream()
                .map(announcement -> AnnouncementItem.of(
                        AnnouncementView.of(announcement, who), present == null ? null : present.missing(announcement)))
                .toList();
    }
}
