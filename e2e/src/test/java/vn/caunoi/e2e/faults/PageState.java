package vn.caunoi.e2e.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one page at the end.
 *
 * @param held by question
 * @param snapshot the questions that the last snapshot brought, with which all began that came since
 * @param shown what it said it has shown; nothing unless it is a screen
 * @param leaks what it was sent and may not know, one line each
 * @param holes frames that never came though their number was passed
 */
record PageState(
        Viewer viewer,
        Map<String, Told> held,
        List<Sighting> sightings,
        Set<String> snapshot,
        Set<Receipt> shown,
        List<String> leaks,
        int holes) {}
