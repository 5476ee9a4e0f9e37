package vn.caunoi.registry.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import org.jboss.resteasy.reactive.RestPath;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;

/** The people of the viewer's conference. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {
    private final PersonService people;
    private final RefusedAccounts refused;
    private final CurrentViewer current;

    UserResource(PersonService people, RefusedAccounts refused, CurrentViewer current) {
        this.people = people;
        this.refused = refused;
        this.current = current;
    }

    /** All people by username. */
    @GET
    @RolesAllowed({"MODERATOR", "ADMIN"})
    public UserPage all() {
        return new UserPage(people.accounts(current.get().conference()).stream()
                .map(UserView::of)
                .toList());
    }

    /** One person: anyone for moderators and administrators, else oneself alone (403). */
    @GET
    @Path("/{username}")
    @Authenticated
    public UserView get(@RestPath String username) {
        var viewer = current.get();
        if (viewer.role() != Role.MODERATOR && viewer.role() != Role.ADMIN) {
            requireSelf(viewer, username);
        }
        return UserView.of(people.account(viewer.conference(), username));
    }

    /**
     * Lets an official get new questions, or no more: officials say so of themselves (of others 403), moderators of
     * every official. 409 {@code no-official} for anyone else. Saying it twice changes nothing.
     */
    @PUT
    @Path("/{username}/duty")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"OFFICIAL", "MODERATOR"})
    public UserView duty(@RestPath String username, @NotNull @Valid DutyChange change) {
        var viewer = current.get();
        if (viewer.role() == Role.OFFICIAL) {
            requireSelf(viewer, username);
        }
        return UserView.of(people.duty(viewer.conference(), username, change.onDuty()));
    }

    /**
     * Lets an account in again, or keeps it out: its sessions are refused at once, here and as soon as they hear of it
     * by all services. 409 {@code own-account} for the administrator's own.
     */
    @PUT
    @Path("/{username}/enabled")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("ADMIN")
    public UserView enable(@RestPath String username, @NotNull @Valid EnabledChange change) {
        var viewer = current.get();
        if (isSelf(viewer, username)) {
            throw Problem.of(409, "own-account");
        }
        var person = people.enable(viewer.conference(), username, change.enabled());
        refused.refresh();
        return UserView.of(person);
    }

    private static void requireSelf(Viewer viewer, String username) {
        if (!isSelf(viewer, username)) {
            throw Problem.of(403, "forbidden");
        }
    }

    private static boolean isSelf(Viewer viewer, String username) {
        return Username.typed(username)
                .filter(name -> name.value().equals(viewer.username()))
                .isPresent();
    }
}
