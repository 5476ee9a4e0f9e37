package vn.caunoi.questions.routing;

import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.questions.directory.Directory;
import vn.caunoi.questions.directory.Official;
import vn.caunoi.questions.routing.choice.RoutingTable;

/** Reads, tries and changes routing tables. */
@ApplicationScoped
class RoutingTableService {
    private final RoutingTables tables;
    private final RoutingPreview preview;
    private final RoutingWakes wakes;
    private final Directory directory;

    RoutingTableService(RoutingTables tables, RoutingPreview preview, RoutingWakes wakes, Directory directory) {
        this.tables = tables;
        this.preview = preview;
        this.wakes = wakes;
        this.directory = directory;
    }

    RoutingTable of(Viewer viewer) {
        return tables.of(directory.conference(viewer.conference()).id());
    }

    /** @throws vn.caunoi.kit.problem.Problem 400 where {@link RoutingCheck} finds a fault, 412 when another was first */
    RoutingTable replace(Viewer viewer, EntityVersion expected, RoutingTable table) {
        check(viewer, table);
        var replaced = tables.replace(viewer, expected, table);
        wakes.wake(viewer.conference());
        return replaced;
    }

    /**
     * @param question null when none is asked about
     * @throws vn.caunoi.kit.problem.Problem 400 where {@link RoutingCheck} finds a fault, or the question is unknown
     */
    RoutingPreviewBody preview(Viewer viewer, RoutingTable table, UUID question) {
        check(viewer, table);
        return preview.of(viewer.conference(), table, question);
    }

    private void check(Viewer viewer, RoutingTable table) {
        var conference = directory.conference(viewer.conference()).id();
        new RoutingCheck(
                        directory.topics(conference).stream()
                                .map(TopicRef::code)
                                .collect(Collectors.toSet()),
                        directory.officials(conference).stream()
                                .map(Official::username)
                                .collect(Collectors.toSet()))
                .require(table);
    }
}
