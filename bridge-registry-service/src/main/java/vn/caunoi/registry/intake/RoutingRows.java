package vn.caunoi.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.TopicRouting;
import vn.caunoi.registry.people.Username;

/** Who answers which topics, as a file says. */
final class RoutingRows {
    private static final int MOST_IN_A_LINE = 50;

    private final Known known;
    private final PeopleRows people;
    private final Faults faults;
    private final List<TopicRouting> named = new ArrayList<>();
    private final Difference.Count count = new Difference.Count(Table.ROUTING);

    RoutingRows(Known known, PeopleRows people, Faults faults) {
        this.known = known;
        this.people = people;
        this.faults = faults;
    }

    void read(List<Line> lines) {
        var seen = new HashMap<String, String>();
        lines.forEach(line -> readRule(line, seen));
    }

    /** What differs from what holds. */
    List<TopicRouting> changes() {
        return named;
    }

    Difference difference() {
        return count.difference();
    }

    private void readRule(Line line, Map<String, String> seen) {
        var cell = line.get(Column.TOPICS);
        if (cell.isEmpty()) {
            faults.add(line.at(Column.TOPICS), "required");
            return;
        }
        var topic = known.topic(cell.get().text());
        if (topic.isEmpty()) {
            faults.add(cell.get().at(), "unknown-topic-named", cell.get().text());
            return;
        }
        var first = seen.putIfAbsent(topic.get().code(), cell.get().at());
        if (first != null) {
            faults.add(cell.get().at(), "row-twice", topic.get().code(), first);
            return;
        }
        compare(topic.get(), line);
    }

    private void compare(TopicRef topic, Line line) {
        var before = known.routing(topic.code());
        var lines = new HashMap<String, String>();
        var rule = new TopicRouting(
                topic.code(),
                before.map(TopicRouting::since).orElse(0L),
                line(
                        line,
                        Column.FIRST_LINE,
                        before.map(TopicRouting::firstLine).orElse(List.of()),
                        lines),
                line(line, Column.DEPUTIES, before.map(TopicRouting::deputies).orElse(List.of()), lines),
                line(line, Column.FALLBACK, before.map(TopicRouting::fallback).orElse(List.of()), lines));
        if (before.isEmpty()) {
            count.added(topic.code(), topic.label());
            named.add(rule);
        } else if (!before.get().equals(rule)) {
            count.changed(topic.code(), topic.label());
            named.add(rule);
        } else {
            count.left();
        }
    }

    /** @param lines in which line of the rule each official stands who was seen before */
    private List<String> line(Line row, Column column, List<String> before, Map<String, String> lines) {
        var cell = row.get(column);
        if (cell.isEmpty()) {
            before.forEach(username -> lines.putIfAbsent(username, column.header()));
            return before;
        }
        if (cell.get().isNothing()) {
            return List.of();
        }
        var officials = new ArrayList<String>();
        for (var text : PeopleRows.parts(cell.get().text(), ";, ")) {
            var username = Username.typed(text).map(Username::value).orElse(text);
            var other = lines.putIfAbsent(username, column.header());
            if (other != null) {
                faults.add(cell.get().at(), "official-twice", username, other);
            } else if (people.role(username).filter(Role.OFFICIAL::equals).isEmpty()) {
                faults.add(cell.get().at(), "unknown-official", username);
            } else {
                officials.add(username);
            }
        }
        if (officials.size() > MOST_IN_A_LINE) {
            faults.add(cell.get().at(), "too-many-officials", MOST_IN_A_LINE);
        }
        return officials;
    }
}
