package vn.caunoi.outbox;

import java.util.HashMap;
import java.util.Map;

/** The versions seen in a topic, in the topic's order, and the keys whose last record can't be the present state. */
final class SeenVersions {
    /** No version comes after a tombstone. */
    private static final long GONE = Long.MAX_VALUE;

    private final Map<String, Long> highest = new HashMap<>();
    private final Map<String, Long> suspects = new HashMap<>();
    /** What was suspected of a key, from its restating until the answer is seen. */
    private final Map<String, Long> restated = new HashMap<>();

    void gone(String key) {
        saw(key, GONE);
    }

    synchronized void saw(String key, long version) {
        Long known = highest.get(key);
        boolean rises = known == null || version >= known;
        if (rises || Long.valueOf(version).equals(restated.get(key))) {
            // Or lower, and yet what the database says: it was restored, or the key came back. Believed, or there
            // would be no end to it.
            highest.put(key, version);
            suspects.remove(key);
            restated.remove(key);
        } else {
            suspects.put(key, version);
        }
    }

    /** Keys whose last version is lower than one before it, with that last version. */
    synchronized Map<String, Long> suspects() {
        return Map.copyOf(suspects);
    }

    /** To be called before the owner restates: the answer may be seen at once. */
    synchronized void restating(String key, long version) {
        restated.put(key, version);
    }

    /** To be called after the owner restated; without it the key stays suspected, and is restated again. */
    synchronized void restated(String key, long version) {
        suspects.remove(key, version);
    }

    synchronized void forget() {
        highest.clear();
        suspects.clear();
        restated.clear();
    }
}
