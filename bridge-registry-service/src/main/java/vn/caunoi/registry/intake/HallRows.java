package vn.caunoi.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.registry.bridgepoint.BridgePointDetails;
import vn.caunoi.registry.upstream.Hanging;

/** The halls, their communes and what they hang on, as a file says. */
final class HallRows {
    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]{0,19}");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_COMMUNES = 1_000;

    /** A hall while the file is read. */
    private static final class Draft {
        private final String code;
        private final BridgePointState before;
        private String name;
        private boolean provincial;
        private int communes;
        private boolean counted;
        private String countedAt;
        private String provincialAt;
        private final Map<String, String> communeNames = new LinkedHashMap<>();

        Draft(String code, BridgePointState before) {
            this.code = code;
            this.before = before;
            if (before != null) {
                name = before.name();
                provincial = before.provincial();
                communes = before.communes();
                before.communeNames().forEach(commune -> communeNames.put(Folded.of(commune), commune));
            }
        }

        BridgePointDetails details() {
            return new BridgePointDetails(name, provincial, communes, List.copyOf(communeNames.values()));
        }
    }

    private final Faults faults;
    private final UpstreamCells upstreams;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Difference.Count halls = new Difference.Count(Table.HALLS);
    private final Difference.Count communes = new Difference.Count(Table.COMMUNES_OF_HALLS);

    HallRows(Known known, Faults faults) {
        this.faults = faults;
        upstreams = new UpstreamCells(known, faults);
        known.halls().forEach(hall -> drafts.put(Folded.of(hall.code()), new Draft(hall.code(), hall)));
    }

    void read(Tables tables) {
        var seen = new HashMap<String, String>();
        tables.of(Table.HALLS).forEach(line -> readHall(line, seen));
        requireOneProvincial();
        var named = new HashMap<String, String>();
        tables.of(Table.COMMUNES_OF_HALLS).forEach(line -> readCommune(line, named));
        drafts.values().forEach(this::settleCommunes);
    }

    /** The code as the conference writes it, of halls that the file brings along too. */
    Optional<String> code(String text) {
        return Optional.ofNullable(drafts.get(Folded.of(text))).map(draft -> draft.code);
    }

    /** What has to change, by code. */
    Map<String, BridgePointDetails> changes() {
        var changes = new LinkedHashMap<String, BridgePointDetails>();
        drafts.values().stream()
                .filter(draft -> draft.before == null || !draft.details().equals(BridgePointDetails.of(draft.before)))
                .forEach(draft -> changes.put(draft.code, draft.details()));
        return changes;
    }

    /** What they hang on from now on, where that is something else. */
    Hanging hanging() {
        return upstreams.changes();
    }

    List<Difference> differences(Tables tables) {
        var differences = new ArrayList<Difference>();
        if (tables.has(Table.HALLS)) {
            differences.add(halls.difference());
        }
        if (tables.has(Table.COMMUNES_OF_HALLS)) {
            differences.add(communes.difference());
        }
        return differences;
    }

    private void readHall(Line line, Map<String, String> seen) {
        var code = line.get(Column.HALL);
        if (code.isEmpty()) {
            faults.add(line.at(Column.HALL), "required");
            return;
        }
        var key = Folded.of(code.get().text());
        if (!CODE.matcher(code.get().text()).matches()) {
            faults.add(code.get().at(), "hall-code");
            return;
        }
        var first = seen.putIfAbsent(key, code.get().at());
        if (first != null) {
            faults.add(code.get().at(), "row-twice", code.get().text(), first);
            return;
        }
        var draft = drafts.computeIfAbsent(key, unknown -> new Draft(code.get().text(), null));
        var before = draft.before == null ? null : BridgePointDetails.of(draft.before);
        readName(line, draft);
        readProvincial(line, draft);
        readCount(line, draft);
        boolean hangsOtherwise = upstreams.read(line, draft.code);
        if (before == null) {
            halls.added(draft.code, draft.name);
        } else if (hangsOtherwise || !before.equals(draft.details())) {
            halls.changed(draft.code, draft.name);
        } else {
            halls.left();
        }
    }

    private void readName(Line line, Draft draft) {
        var name = line.get(Column.HALL_NAME);
        if (name.isPresent() && name.get().text().length() > LONGEST_NAME) {
            faults.add(name.get().at(), "too-long", LONGEST_NAME);
        } else if (name.isPresent()) {
            draft.name = name.get().text();
        } else if (draft.name == null) {
            faults.add(line.at(Column.HALL_NAME), "required");
        }
    }

    private void readProvincial(Line line, Draft draft) {
        line.get(Column.PROVINCIAL).ifPresent(cell -> {
            switch (Folded.of(cell.text())) {
                case "co", "x", "1", "yes", "true" -> draft.provincial = true;
                case "khong", "0", "no", "false", "" -> draft.provincial = false;
                default -> faults.add(cell.at(), "yes-or-no");
            }
            draft.provincialAt = cell.at();
        });
    }

    private void readCount(Line line, Draft draft) {
        line.get(Column.COMMUNES).ifPresent(cell -> {
            if (cell.text().matches("\\d{1,4}") && Integer.parseInt(cell.text()) <= MOST_COMMUNES) {
                draft.communes = Integer.parseInt(cell.text());
                draft.counted = true;
                draft.countedAt = cell.at();
            } else {
                faults.add(cell.at(), "number-of-communes", MOST_COMMUNES);
            }
        });
    }

    private void requireOneProvincial() {
        var provincial =
                drafts.values().stream().filter(draft -> draft.provincial).toList();
        if (provincial.size() > 1) {
            provincial.stream()
                    .filter(draft -> draft.provincialAt != null)
                    .skip(provincial.stream().allMatch(draft -> draft.provincialAt != null) ? 1 : 0)
                    .forEach(draft -> faults.add(
                            draft.provincialAt,
                            "two-provincial",
                            provincial.stream()
                                    .filter(other -> other != draft)
                                    .findFirst()
                                    .map(other -> other.code)
                                    .orElse("")));
        }
    }

    private void readCommune(Line line, Map<String, String> named) {
        var hall = line.get(Column.HALL);
        var name = line.get(Column.COMMUNE_NAME);
        if (hall.isEmpty() || name.isEmpty()) {
            faults.add(line.at(hall.isEmpty() ? Column.HALL : Column.COMMUNE_NAME), "required");
            return;
        }
        var draft = drafts.get(Folded.of(hall.get().text()));
        if (draft == null) {
            faults.add(hall.get().at(), "unknown-hall", hall.get().text());
            return;
        }
        if (name.get().text().length() > LONGEST_NAME) {
            faults.add(name.get().at(), "too-long", LONGEST_NAME);
            return;
        }
        var key = Folded.of(name.get().text());
        var first = named.putIfAbsent(draft.code + "/" + key, name.get().at());
        if (first != null) {
            faults.add(name.get().at(), "row-twice", name.get().text(), first);
            return;
        }
        var before = draft.communeNames.put(key, name.get().text());
        if (before == null) {
            communes.added(draft.code, name.get().text());
        } else if (!before.equals(name.get().text())) {
            communes.changed(draft.code, name.get().text());
        } else {
            communes.left();
        }
    }

    /** Those that are named are at least as many; a number that somebody typed is not corrected behind their back. */
    private void settleCommunes(Draft draft) {
        int named = draft.communeNames.size();
        if (named > MOST_COMMUNES) {
            faults.add(draft.code, "number-of-communes", MOST_COMMUNES);
        } else if (named > draft.communes && draft.counted) {
            faults.add(draft.countedAt, "fewer-than-named", named);
        } else {
            draft.communes = Math.max(draft.communes, named);
        }
    }
}
