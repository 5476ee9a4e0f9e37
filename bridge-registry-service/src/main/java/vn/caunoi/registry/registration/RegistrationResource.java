package vn.caunoi.registry.registration;

import java.time.Clock;
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

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.registry.preparation.PreparationService;

/** Which halls are prepared for the day, and how. */
@Path("/api/v1/bridge-points")
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {
    private final RegistrationService registrations;
    private final PreparationService preparations;
    private final CurrentViewer viewer;
    private final Clock clock;

    RegistrationResource(
            RegistrationService registrations, PreparationService preparations, CurrentViewer viewer, Clock clock) {
        this.registrations = registrations;
        this.preparations = preparations;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** How far each hall has come: the provincial one, then the others by code. */
    @GET
    @Path("/registrations")
    @RolesAllowed({"MODERATOR", "ADMIN", "TECHNICIAN"})
    public RegistrationPage all() {
        var conference = viewer.get().conference();
        var now = clock.instant();
        return new RegistrationPage(
                registrations.of(conference).stream()
                        .map(prepared -> RegistrationRow.of(prepared, now))
                        .toList(),
                preparations.of(conference).deadline());
    }

    /**
     * What the hall says of itself, its version also as {@code ETag}. A clerk reads the own hall's; a chair reads venue and
     * chair alone.
     *
     * <p>403 for another hall, 404 when the conference has no hall of that code.
     */
    @GET
    @Path("/{code}/registration")
    @RolesAllowed({"CLERK", "MODERATOR", "ADMIN", "TECHNICIAN", "CHAIR"})
    public RestResponse<RegistrationView> get(@RestPath String code) {
        requireOwnOfClerk(code);
        var who = viewer.get();
        var prepared = registrations.get(who.conference(), code);
        return who.role() == Role.CHAIR
                ? ResponseBuilder.ok(RegistrationView.forChair(prepared)).build()
                : tagged(prepared);
    }

    /**
     * Says what the hall is like, that the invitation was received, and that it is ready. A clerk says it of the own hall.
     * What is missing is no fault: then the hall is not registered yet, or no more, nor ready. It may be said after the
     * deadline too; the hall is marked late then.
     *
     * <p>428 without {@code If-Match}, 403 for another hall, 404 when the conference has no hall of that code, 412 when {@code
     * If-Match} names another version, 400 {@code invalid} with the fields at fault: a telephone number that is none, a second
     * contact for the line, ready ({@code not-tested}) before all is there and all checks of the rehearsal are ticked.
     */
    @PUT
    @Path("/{code}/registration")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"CLERK", "MODERATOR", "ADMIN"})
    public RestResponse<RegistrationView> say(
            @RestPath String code,
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RegistrationChange change) {
        var version = EntityVersion.required(ifMatch);
        requireOwnOfClerk(code);
        var who = viewer.get();
        return tagged(registrations.say(who.conference(), code, version, change, who.displayName()));
    }

    private void requireOwnOfClerk(String code) {
        var who = viewer.get();
        if (who.role() == Role.CLERK && !who.isFrom(code)) {
            throw Problem.of(403, "forbidden");
        }
    }

    private RestResponse<RegistrationView> tagged(PreparedHall prepared) {
        return ResponseBuilder.ok(RegistrationView.of(prepared, clock.instant()))
                .header(HttpHeaders.ETAG, EntityVersion.tag(prepared.told().version()))
                .build();
    }
}
