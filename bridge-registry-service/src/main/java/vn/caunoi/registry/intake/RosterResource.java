package vn.caunoi.registry.intake;

import java.net.URI;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.registry.people.PersonService;
import vn.caunoi.registry.people.RefusedAccounts;
import vn.caunoi.registry.people.UserView;
import vn.caunoi.registry.people.Username;

/** Adds and changes people one by one, by the rules of the spreadsheet. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RosterResource {
    private final IntakeService intake;
    private final PersonService people;
    private final RefusedAccounts refused;
    private final CurrentViewer current;

    RosterResource(IntakeService intake, PersonService people, RefusedAccounts refused, CurrentViewer current) {
        this.intake = intake;
        this.people = people;
        this.refused = refused;
        this.current = current;
    }

    /**
     * Adds a person, who has no password until invited: 201. 400 {@code invalid} with the fields at fault: no username, an
     * unknown hall or topic, a clerk or a screen without a hall, topics for who is no official; 409 {@code username-taken}.
     */
    @POST
    @RolesAllowed("ADMIN")
    @APIResponseSchema(value = UserView.class, responseCode = "201")
    public RestResponse<UserView> add(@NotNull @Valid NewPerson person) {
        var viewer = current.get();
        var username = Username.typed(person.username())
                .map(Username::value)
                .orElseThrow(() -> Problem.of(400, "invalid").field("username", "username-form"));
        intake.describe(username, null, person.fields().row(username), viewer);
        return ResponseBuilder.<UserView>created(URI.create("/api/v1/users/" + username))
                .entity(view(username, viewer))
                .build();
    }

    /**
     * Changes who a person is to the conference; a new role or hall ends their sessions. 428 without {@code If-Match}, 412
     * when it names another version than the person's, 404 for nobody of the conference, 400 as for adding, and for who
     * would take the own role of an administrator away.
     */
    @PUT
    @Path("/{username}")
    @RolesAllowed("ADMIN")
    public UserView change(
            @RestPath String username,
            @Parameter(required = true) @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PersonFields fields) {
        var version = EntityVersion.required(ifMatch);
        var viewer = current.get();
        var person = people.get(viewer.conference(), username);
        intake.describe(person.username(), version, fields.row(person.username()), viewer);
        refused.refresh();
        return view(person.username(), viewer);
    }

    private UserView view(String username, Viewer viewer) {
        return UserView.of(people.account(viewer.conference(), username));
    }
}
