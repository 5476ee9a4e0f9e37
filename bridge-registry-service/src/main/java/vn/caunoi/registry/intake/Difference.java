package vn.caunoi.registry.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * What a table does to a conference.
 *
 * @param left how many rows say what holds already
 * @param items what is added and changed, in the file's order, the first {@value #MOST} of them
 */
public record Difference(Table table, int added, int changed, int left, List<Item> items) {
    static final int MOST = 500;

    /** What becomes of a row. */
    public enum Effect {
        ADDED,
        CHANGED
    }

    /**
     * @param key by which it is known: a code, a username
     * @param name as people read it
     */
    public record Item(Effect effect, String key, String name) {}

    /** Counts while a table is read. */
    static final class Count {
        private final Table table;
        private final List<Item> items = new ArrayList<>();
        private int added;
        private int changed;
        private int left;

        Count(Table table) {
            this.table = table;
        }

        void added(String key, String name) {
            added++;
            note(Effect.ADDED, key, name);
        }

        void changed(String key, String name) {
            changed++;
            note(Effect.CHANGED, key, name);
        }

        void left() {
            left++;
        }

        Difference difference() {
            return new Difference(table, added, changed, left, List.copyOf(items));
        }

        private void note(Effect effect, String key, String name) {
            if (items.size() < MOST) {
                items.add(new Item(effect, key, name));
            }
        }
    }
}
