package vn.caunoi.registry.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.caunoi.contracts.registry.TopicRouting;
import vn.caunoi.registry.bridgepoint.BridgePointDetails;
import vn.caunoi.registry.people.PersonDetails;
import vn.caunoi.registry.upstream.Hanging;

/**
 * What a file does to a conference: all of it, or nothing.
 *
 * @param halls what has to change, by code
 * @param hanging what the halls hang on from now on
 * @param people what has to change, by username
 * @param routing what has to change
 * @param differences of each table in the file
 */
record Intake(
        Map<String, BridgePointDetails> halls,
        Hanging hanging,
        Map<String, PersonDetails> people,
        List<TopicRouting> routing,
        List<Difference> differences) {
    /**
     * @param administrator username of who brings the file
     * @param takenElsewhere usernames of the file that another conference's people have
     * @param faults takes what can't be; where there is one, the rest is of no account
     */
    static Intake of(Tables tables, Known known, String administrator, Set<String> takenElsewhere, Faults faults) {
        var halls = new HallRows(known, faults);
        halls.read(tables);
        var people = new PeopleRows(known, halls, administrator, takenElsewhere, faults);
        people.read(tables.of(Table.PEOPLE));
        var routing = new RoutingRows(known, people, faults);
        routing.read(tables.of(Table.ROUTING));
        var differences = new ArrayList<>(halls.differences(tables));
        if (tables.has(Table.PEOPLE)) {
            differences.add(people.difference());
        }
        if (tables.has(Table.ROUTING)) {
            differences.add(routing.difference());
        }
        return new Intake(halls.changes(), halls.hanging(), people.changes(), routing.changes(), differences);
    }
}
