package vn.caunoi.registry.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.registry.people.PersonDetails;
import vn.caunoi.registry.people.Username;

/** The people, as a file says. */
final class PeopleRows {
    private static final int LONGEST_NAME = 100;

    private final Known known;
    private final HallRows halls;
    private final String administrator;
    private final Set<String> takenElsewhere;
    private final Faults faults;
    private final Map<String, PersonState> before;
    private final Map<String, PersonDetails> read = new LinkedHashMap<>();
    private final Difference.Count count = new Difference.Count(Table.PEOPLE);

    /**
     * @param administrator who brings the file: does not lose the own role by it
     * @param takenElsewhere usernames of the file that another conference's people have
     */
    PeopleRows(Known known, HallRows halls, String administrator, Set<String> takenElsewhere, Faults faults) {
        this.known = known;
        this.halls = halls;
        this.administrator = administrator;
        this.takenElsewhere = takenElsewhere;
        this.faults = faults;
        this.before = known.peopleByName();
    }

    /** The names in a table, as far as they are names. */
    static Set<String> usernames(List<Line> lines) {
        return lines.stream()
                .map(line -> line.get(Column.USERNAME).flatMap(cell -> Username.typed(cell.text())))
                .flatMap(Optional::stream)
                .map(Username::value)
                .collect(Collectors.toSet());
    }

    void read(List<Line> lines) {
        var seen = new HashMap<String, String>();
        lines.forEach(line -> username(line, seen).ifPresent(username -> readPerson(username, line)));
    }

    /** The role that somebody has once the file is in; empty for nobody. */
    Optional<Role> role(String username) {
        return Optional.ofNullable(read.get(username))
                .map(PersonDetails::role)
                .or(() -> Optional.ofNullable(before.get(username)).map(PersonState::role));
    }

    /** What has to change, by username. */
    Map<String, PersonDetails> changes() {
        var changes = new LinkedHashMap<>(read);
        changes.entrySet()
                .removeIf(entry -> before.containsKey(entry.getKey())
                        && entry.getValue().equals(PersonDetails.of(before.get(entry.getKey()))));
        return changes;
    }

    Difference difference() {
        return count.difference();
    }

    private Optional<String> username(Line line, Map<String, String> seen) {
        var cell = line.get(Column.USERNAME);
        if (cell.isEmpty()) {
            faults.add(line.at(Column.USERNAME), "required");
            return Optional.empty();
        }
        var username = Username.typed(cell.get().text()).map(Username::value);
        if (username.isEmpty()) {
            faults.add(cell.get().at(), "username-form");
            return Optional.empty();
        }
        if (takenElsewhere.contains(username.get())) {
            faults.add(cell.get().at(), "username-elsewhere", username.get());
            return Optional.empty();
        }
        var first = seen.putIfAbsent(username.get(), cell.get().at());
        if (first != null) {
            faults.add(cell.get().at(), "row-twice", username.get(), first);
            return Optional.empty();
        }
        return username;
    }

    private void readPerson(String username, Line line) {
        var person = before.get(username);
        var name = displayName(line, person);
        var role = role(line, person);
        var hall = hall(line, person);
        if (role == null) {
            return;
        }
        var topics = topics(line, person, role);
        if (hall == null && (role == Role.CLERK || role == Role.SCREEN)) {
            faults.add(line.at(Column.HALL), "hall-wanted", RoleNames.of(role));
        }
        if (username.equals(administrator) && role != Role.ADMIN) {
            faults.add(line.at(Column.ROLE), "own-role");
        }
        if (name == null) {
            return;
        }
        var details = new PersonDetails(name, role, hall, topics);
        read.put(username, details);
        if (person == null) {
            count.added(username, name);
        } else if (!details.equals(PersonDetails.of(person))) {
            count.changed(username, name);
        } else {
            count.left();
        }
    }

    private String displayName(Line line, PersonState person) {
        var cell = line.get(Column.DISPLAY_NAME);
        if (cell.isPresent() && cell.get().text().length() > LONGEST_NAME) {
            faults.add(cell.get().at(), "too-long", LONGEST_NAME);
            return null;
        }
        if (cell.isEmpty() && person == null) {
            faults.add(line.at(Column.DISPLAY_NAME), "required");
        }
        return cell.map(Cell::text).orElse(person == null ? null : person.displayName());
    }

    private Role role(Line line, PersonState person) {
        var cell = line.get(Column.ROLE);
        if (cell.isEmpty()) {
            if (person == null) {
                faults.add(line.at(Column.ROLE), "required");
            }
            return person == null ? null : person.role();
        }
        var role = RoleNames.named(cell.get().text());
        if (role.isEmpty()) {
            faults.add(cell.get().at(), "unknown-role", cell.get().text(), RoleNames.all());
        }
        return role.orElse(null);
    }

    private String hall(Line line, PersonState person) {
        var cell = line.get(Column.HALL);
        if (cell.isEmpty()) {
            return person == null ? null : person.bridgePoint();
        }
        if (cell.get().isNothing()) {
            return null;
        }
        var code = halls.code(cell.get().text());
        if (code.isEmpty()) {
            faults.add(cell.get().at(), "unknown-hall", cell.get().text());
        }
        // Some hall: what is wrong was said.
        return code.orElse(cell.get().text());
    }

    private List<String> topics(Line line, PersonState person, Role role) {
        var cell = line.get(Column.TOPICS);
        if (cell.isEmpty()) {
            return person == null || role != Role.OFFICIAL ? List.of() : person.topics();
        }
        if (cell.get().isNothing()) {
            return List.of();
        }
        if (role != Role.OFFICIAL) {
            faults.add(cell.get().at(), "topics-of-no-official");
            return List.of();
        }
        return topics(cell.get());
    }

    /** Codes or names parted by semicolons; codes also by commas, which names have in them. */
    private List<String> topics(Cell cell) {
        var topics = new LinkedHashSet<String>();
        for (var part : parts(cell.text(), ";")) {
            var topic = known.topic(part);
            if (topic.isPresent()) {
                topics.add(topic.get().code());
                continue;
            }
            for (var code : parts(part, ",")) {
                known.topic(code)
                        .map(TopicRef::code)
                        .ifPresentOrElse(topics::add, () -> faults.add(cell.at(), "unknown-topic-named", code));
            }
        }
        return new ArrayList<>(topics);
    }

    static List<String> parts(String text, String separators) {
        return Arrays.stream(text.split("[" + separators + "]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
