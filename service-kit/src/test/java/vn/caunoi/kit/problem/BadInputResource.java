package vn.caunoi.kit.problem;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.trace.Traces;

/** The smallest service there is, for tests of what the kit promises to all of them. */
@Path("/api/v1/things")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BadInputResource {
    record Ask(
            @Text(max = 10) String text,
            Integer count,
            Boolean urgent,
            @Valid Asker asker,
            List<@Text(max = 3) String> texts) {}

    record Asker(@Text(max = 5, required = false) String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Thing(Instant at, Optional<String> known, Optional<String> absent) {}

    private final CurrentViewer viewer;

    BadInputResource(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @POST
    @PermitAll
    public Map<String, String> ask(@Valid @NotNull Ask ask) {
        return Map.of("text", ask.text());
    }

    @POST
    @Path("{id}/take")
    @RolesAllowed("OFFICIAL")
    public String take(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        EntityVersion.required(ifMatch).requireMatch(7);
        return '"' + viewer.get().username() + '"';
    }

    @POST
    @Path("files")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    public Map<String, Integer> upload(InputStream file) throws IOException {
        return Map.of("size", file.readAllBytes().length);
    }

    @GET
    @Path("me")
    public Map<String, String> me() {
        return Map.of("username", viewer.get().username());
    }

    @GET
    @PermitAll
    public List<String> list(@RestQuery @Max(200) Integer limit, @RestQuery UUID id) {
        return List.of();
    }

    @GET
    @Path("thing")
    public Thing thing() {
        return new Thing(Instant.parse("2021-04-28T01:00:00Z"), Optional.empty(), null);
    }

    @GET
    @Path("trace")
    public Map<String, String> trace() {
        return Map.of("trace", Traces.current());
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("secret inner state");
    }

    @POST
    @Path("broken")
    @PermitAll
    public String breakDown() {
        throw new IllegalStateException("secret inner state");
    }

    @GET
    @Path("outage")
    public String outage() throws SQLException {
        throw new SQLException("connection refused", "08001");
    }
}
