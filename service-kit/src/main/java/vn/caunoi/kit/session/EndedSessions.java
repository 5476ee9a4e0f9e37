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

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;

/** Sessions that ended before their time, accounts that are switched off, and former sessions of accounts: whose tokens are refused. */
@ApplicationScoped
public class EndedSessions {
    private final Clock clock;
    private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
    private final Set<String> disabled = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> since = new ConcurrentHashMap<>();
    private final List<Consumer<UUID>> endListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> disableListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> sinceListeners = new CopyOnWriteArrayList<>();

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

    /**
     * Refuses the account's sessions that began before that moment, and tells the listeners the first time; an earlier moment
     * than the one known changes nothing.
     *
     * @param began null refuses none
     */
    public void refuseBefore(String username, Instant began) {
        if (began == null) {
            return;
        }
        var before = since.get(username);
        if (before == null || before.isBefore(began)) {
            since.put(username, began);
            sinceListeners.forEach(listener -> listener.accept(username));
        }
    }

    /** Whether the viewer's session is refused: it ended, or the account is switched off, or has begun anew since. */
    public boolean refuses(Viewer viewer) {
        return isEnded(viewer.session()) || isDisabled(viewer.username()) || isFormer(viewer);
    }

    private boolean isFormer(Viewer viewer) {
        var began = since.get(viewer.username());
        return began != null && UuidV7.madeAt(viewer.session()).isBefore(began);
    }

    /** Calls {@code listener} with each session that ends from now on. */
    public void onEnd(Consumer<UUID> listener) {
        endListeners.add(listener);
    }

    /** Calls {@code listener} with each username that is switched off from now on. */
    public void onDisable(Consumer<String> listener) {
        disableListeners.add(listener);
    }

    /** Calls {@code listener} with each username of whose sessions some are refused from now on. */
    public void onRefuseBefore(Consumer<String> listener) {
        sinceListeners.add(listener);
    }
}
