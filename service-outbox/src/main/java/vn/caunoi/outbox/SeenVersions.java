package vn.caunoi.outbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The versions seen in a topic, in the topic's order, and the keys whose last record can't be the present state. */
final class SeenVersions {
    /** No version comes after a tombstone. */
    private static final long GONE = Long.MAX_VALUE;
    /** Purged keys that are remembered: a leader that was paused comes late by seconds, not by that many tombstones. */
    static final int MOST_GONE = 10_000;

    private final Map<String, Long> highest = new HashMap<>();
    private final Map<String, Long> suspects = new HashMap<>();
    /** What was suspected of a key, from its restating until the answer is seen. */
    private final Map<String, Long> restated = new HashMap<>();
    /** The keys among {@link #highest} that are gone, those of the oldest tombstones first. */
    private final Map<String, Boolean> gone = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            if (size() > MOST_GONE) {
                highest.remove(eldest.getKey());
                return true;
            }
            return false;
        }
    };

    void gone(String key) {
        saw(key, GONE);
    }

    synchronized void saw(String key, long version) {
        Long known = highest.get(key);
        boolean rises = known == null || version >= known;
        if (rises || Long.valueOf(version).equals(restated.get(key))) {
            // Or lower, and yet what the database says: it was restored, or the key came back. Believed, or there
            // would be no end to it.
            believe(key, version);
            suspects.remove(key);
            restated.remove(key);
        } else {
            suspects.put(key, version);
        }
    }

    private void believe(String key, long version) {
        highest.put(key, version);
        gone.remove(key);
        if (version == GONE) {
            gone.put(key, true);
        }
    }

    /** Keys whose last version is lower than one before it, with that last version. */
    synchronized Map<String, Long> suspects() {
        return Map.copyOf(suspects);
    }

    /** How many keys are known: those that are there, and those that went lately. */
    synchronized int size() {
        return highest.size();
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
        gone.clear();
    }
}
