package vn.caunoi.notification.stream;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

import vn.caunoi.contracts.access.StreamView;
import vn.caunoi.notification.presence.HallSockets;

/** All open sockets, by session and by account. */
@Startup
@ApplicationScoped
public class Sockets {
    private final StreamConfig config;
    private final HallSockets halls;
    private final Map<UUID, Set<StreamSocket>> bySession = new ConcurrentHashMap<>();
    private final Map<String, Set<StreamSocket>> byAccount = new ConcurrentHashMap<>();
    private final Map<StreamView, AtomicInteger> open = new ConcurrentHashMap<>();

    Sockets(StreamConfig config, HallSockets halls, MeterRegistry metrics) {
        this.config = config;
        this.halls = halls;
        Arrays.stream(StreamView.values()).forEach(view -> {
            var count = new AtomicInteger();
            open.put(view, count);
            Gauge.builder("caunoi.stream.sockets", count, AtomicInteger::get)
                    .description("Open sockets")
                    .tag("view", view.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        });
    }

    boolean full() {
        return count() >= config.sockets();
    }

    int count() {
        return open.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** @return false when the session, or the account, has as many as it may have */
    boolean add(StreamSocket socket) {
        var viewer = socket.viewer();
        if (!add(bySession, viewer.session(), socket, config.socketsPerSession())) {
            return false;
        }
        if (!add(byAccount, viewer.username(), socket, config.socketsPerAccount())) {
            remove(bySession, viewer.session(), socket);
            return false;
        }
        open.get(socket.view()).incrementAndGet();
        if (viewer.bridgePoint() != null) {
            halls.opened(viewer.conference(), viewer.bridgePoint().code(), socket.view() == StreamView.SCREEN);
        }
        return true;
    }

    /** Takes out a socket that {@link #add} took. */
    void remove(StreamSocket socket) {
        var viewer = socket.viewer();
        remove(bySession, viewer.session(), socket);
        remove(byAccount, viewer.username(), socket);
        open.get(socket.view()).decrementAndGet();
        if (viewer.bridgePoint() != null) {
            halls.closed(viewer.conference(), viewer.bridgePoint().code(), socket.view() == StreamView.SCREEN);
        }
    }

    Collection<StreamSocket> ofSession(UUID session) {
        return bySession.getOrDefault(session, Set.of());
    }

    Collection<StreamSocket> ofAccount(String username) {
        return byAccount.getOrDefault(username, Set.of());
    }

    List<StreamSocket> all() {
        return bySession.values().stream().flatMap(Set::stream).toList();
    }

    private static <K> boolean add(Map<K, Set<StreamSocket>> sockets, K key, StreamSocket socket, int most) {
        // Within compute, so that two that come at once are not both the last one.
        return sockets.compute(key, (same, known) -> {
                    var set = known == null ? ConcurrentHashMap.<StreamSocket>newKeySet() : known;
                    if (set.size() < most) {
                        set.add(socket);
                    }
                    return set;
                })
                .contains(socket);
    }

    private static <K> void remove(Map<K, Set<StreamSocket>> sockets, K key, StreamSocket socket) {
        sockets.computeIfPresent(key, (same, set) -> {
            set.remove(socket);
            return set.isEmpty() ? null : set;
        });
    }
}
