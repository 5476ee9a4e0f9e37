package vn.caunoi.e2e.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** What one viewer may not be sent: others' private words in any frame, and fields that are for the own hall and the desk. */
final class Privacy {
    private static final Set<String> OF_OWN_HALL =
            Set.of("original", "official", "supplements", "dueAt", "owed", "initials", "slip", "receipts", "takeUpBy");
    private static final Set<String> OF_CLERKS = Set.of("urgent", "private", "channel");
    private static final Set<String> OF_DESK = Set.of("advisers", "approvers", "assignedWhy", "escalated");
    private static final Set<String> OF_NOBODY = Set.of("asker", "caller");

    private final Viewer viewer;

    Privacy(Viewer viewer) {
        this.viewer = viewer;
    }

    /** @return one line for each word that it must not know */
    List<String> leaksIn(String frame) {
        var leaks = new ArrayList<String>();
        var found = Markers.PRIVATE.matcher(frame);
        while (found.find()) {
            if (found.group(1).equals("ASKER") || !viewer.maySeeSecretOf(found.group(2))) {
                leaks.add(found.group());
            }
        }
        return leaks;
    }

    /** @return one line for each field that it must not have */
    List<String> leaksIn(JsonNode question) {
        var leaks = new ArrayList<String>();
        boolean own = viewer.role().equals("CLERK")
                && viewer.hall()
                        .equals(question.path("bridgePoint").path("code").asText());
        boolean desk = viewer.view().equals("board");
        find(question, OF_NOBODY, leaks);
        if (!desk) {
            find(question, OF_DESK, leaks);
            if (!own) {
                find(question, OF_OWN_HALL, leaks);
            }
            if (viewer.role().equals("SCREEN")) {
                find(question, OF_CLERKS, leaks);
            }
        }
        return leaks;
    }

    private static void find(JsonNode question, Set<String> fields, List<String> leaks) {
        for (var field : fields) {
            if (question.has(field)) {
                leaks.add("field " + field + " of " + question.path("id").asText());
            }
        }
    }
}
