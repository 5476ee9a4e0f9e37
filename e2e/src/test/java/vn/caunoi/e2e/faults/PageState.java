package vn.caunoi.e2e.faults;

import java.util.List;
import java.util.Map;

/**
 * What is known of one page at the end.
 *
 * @param held by question
 * @param leaks what it was sent and may not know, one line each
 * @param holes frames that never came though their number was passed
 */
record PageState(Viewer viewer, Map<String, Held> held, List<Sighting> sightings, List<String> leaks, int holes) {}
