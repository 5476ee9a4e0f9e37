package vn.caunoi.questions.sql;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was read of each conference, kept until its version is another one. */
public final class VersionedCache<T> {
    private final Map<UUID, Entry<T>> entries = new ConcurrentHashMap<>();

    private record Entry<T>(RowVersion version, T value) {}

    /**
     * @param version the one that holds: read before what {@code read} reads, so that what changes meanwhile is seen the
     *     next time
     * @return null where {@code read} finds nothing, which is not kept
     */
    public T get(UUID conference, RowVersion version, Supplier<T> read) {
        var former = entries.get(conference);
        if (former != null && former.version().equals(version)) {
            return former.value();
        }
        var value = read.get();
        if (value != null) {
            entries.put(conference, new Entry<>(version, value));
        }
        return value;
    }

    /** What was read last, whether or not its version still holds. */
    public Optional<T> latest(UUID conference) {
        return Optional.ofNullable(entries.get(conference)).map(Entry::value);
    }
}
