package vn.caunoi.kit.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Sessions that ended before their time, and accounts that are switched off: whose tokens are refused. */
@ApplicationScoped
public class EndedSessions {
    private final Clock clock;
    private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
    private final Set<String> disabled = ConcurrentHashMap.newKeySet();
    private final List<Consumer<UUID>> endListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> disableListeners = new CopyOnWriteArrayList<>();

    EndedSessions(Clock clock) {
        this.clock = clock;
    }

    /** Refuses the session from now on, and tells the listeners the first time. @param expiresAt when its token ends by itself */
    public void end(UUID session, Instant expiresAt) {
        var now = clock.instant();
        ended.values().removeIf(now::isAfter);
        if (expiresAt.isAfter(now) && ended.put(session, expiresAt) == null) {
            endListeners.forEach(listener -> listener.accept(session));
        }
    }

    public boolean isEnded(UUID session) {
        return ended.containsKey(session);
    }

    /** Lets the account in again, or refuses all its sessions and tells the listeners the first time. */
    public void enable(String username, boolean enabled) {
        if (enabled) {
            disabled.remove(username);
        } else if (disabled.add(username)) {
            disableListeners.forEach(listener -> listener.accept(username));
        }
    }

    public boolean isDisabled(String username) {
        return disabled.contains(username);
    }

    /** Calls {@code listener} with each session that ends from now on. */
    public void onEnd(Consumer<UUID> listener) {
        endListeners.add(listener);
    }

    /** Calls {@code listener} with each username that is switched off from now on. */
    public void onDisable(Consumer<String> listener) {
        disableListeners.add(listener);
    }
}
