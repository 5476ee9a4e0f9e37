package vn.caunoi.questions.routing;

import java.util.Comparator;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.directory.Official;
import vn.caunoi.questions.text.PersonNames;

/** What can be asked about, and who answers. 503 {@code not-ready-yet} until the registry has told. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responders")
@Authenticated
public class RespondersResource {
    private final Directory directory;
    private final Workload workload;
    private final CurrentViewer viewer;

    RespondersResource(Directory directory, Workload workload, CurrentViewer viewer) {
        this.directory = directory;
        this.workload = workload;
        this.viewer = viewer;
    }

    @GET
    @Path("/topics")
    @Operation(summary = "The conference's topics, and how many officials on duty answer each")
    public TopicsBody topics() {
        var conference = directory.conference(viewer.get().conference()).id();
        var officials = directory.officials(conference);
        return new TopicsBody(directory.topics(conference).stream()
                .map(topic -> new TopicsBody.TopicItem(
                        topic.code(),
                        topic.label(),
                        officials.stream()
                                .filter(Official::onDuty)
                                .filter(official -> official.topics().contains(topic.code()))
                                .count()))
                .toList());
    }

    @GET
    @Path("/officials")
    @RolesAllowed({"OFFICIAL", "MODERATOR", "ADMIN"})
    @Operation(summary = "The conference's officials with what they answer and how much they hold")
    public OfficialsBody officials() {
        var conference = directory.conference(viewer.get().conference()).id();
        var open = workload.open(conference);
        return new OfficialsBody(directory.officials(conference).stream()
                .sorted(Comparator.comparing(Official::displayName, PersonNames.byGivenName())
                        .thenComparing(Official::username))
                .map(official -> new OfficialsBody.OfficialItem(
                        official.username(),
                        official.displayName(),
                        official.topics(),
                        official.onDuty(),
                        open.getOrDefault(official.username(), 0L)))
                .toList());
    }
}
