package vn.caunoi.registry.probe.allowed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says where a probe may go, each time one is sent: a name that was harmless yesterday may point elsewhere today. Whoever
 * sends connects to the address that was checked here, and never asks for it again.
 */
@ApplicationScoped
public class Targets {
    private static final int LOOK_UPS = 4;
    private static final int WAITING = 500;

    private final AllowList list;
    private final boolean loopback;
    private final OwnPorts own;
    private final Names names;
    private final ExecutorService lookUps = pool();

    /** Where names are looked up. */
    @FunctionalInterface
    interface Names {
        List<InetAddress> find(String name) throws UnknownHostException;
    }

    /**
     * @param allow networks and names that may be probed; none by default, and then nothing is
     * @param loopback whether this machine itself may be, but for the hub's own ports: for tests, and a hub on one laptop
     * @throws IllegalArgumentException for an entry that is neither network nor name
     */
    @Inject
    Targets(
            @ConfigProperty(name = "caunoi.probes.allow") Optional<List<String>> allow,
            @ConfigProperty(name = "caunoi.probes.allow-loopback") boolean loopback,
            OwnPorts own) {
        this(allow.orElse(List.of()), loopback, own, name -> List.of(InetAddress.getAllByName(name)));
    }

    Targets(List<String> allow, boolean loopback, OwnPorts own, Names names) {
        this.list = new AllowList(allow);
        this.loopback = loopback;
        this.own = own;
        this.names = names;
    }

    /** What may be probed, as it was configured; empty when nothing may. */
    public List<String> allowed() {
        return list.entries();
    }

    /** Whether the name may be probed, whatever its address turns out to be but the machine's own and its like. */
    public boolean lists(String host) {
        return Hosts.isName(host) && list.names(host);
    }

    /**
     * The address to which a probe of that host and port goes. Looks a name up, and so may wait.
     *
     * @throws NotAllowed when there is none
     */
    public InetAddress address(String host, int port) throws NotAllowed {
        if (list.isEmpty()) {
            throw new NotAllowed(Objection.NO_LIST);
        }
        var literal = Hosts.literal(host);
        if (literal.isPresent()) {
            require(host, literal.get(), port);
            return literal.get();
        }
        if (!Hosts.isName(host)) {
            throw new NotAllowed(Objection.HOST_FORM);
        }
        NotAllowed refused = null;
        for (var address : find(host)) {
            try {
                require(host, address, port);
                return address;
            } catch (NotAllowed e) {
                refused = e;
            }
        }
        throw refused == null ? new NotAllowed(Objection.UNRESOLVED) : refused;
    }

    /** The same without waiting: fails with {@link NotAllowed}. */
    public CompletableFuture<InetAddress> addressSoon(String host, int port) {
        var found = new CompletableFuture<InetAddress>();
        Runnable look = () -> {
            try {
                found.complete(address(host, port));
            } catch (NotAllowed | RuntimeException e) {
                found.completeExceptionally(e);
            }
        };
        if (Hosts.literal(host).isPresent()) {
            look.run();
            return found;
        }
        try {
            lookUps.execute(look);
        } catch (RejectedExecutionException e) {
            found.completeExceptionally(new NotAllowed(Objection.UNRESOLVED));
        }
        return found;
    }

    private List<InetAddress> find(String host) throws NotAllowed {
        try {
            return names.find(host);
        } catch (UnknownHostException e) {
            throw new NotAllowed(Objection.UNRESOLVED);
        }
    }

    private void require(String host, InetAddress address, int port) throws NotAllowed {
        if (Hosts.disguised(host, address)) {
            throw new NotAllowed(Objection.SPECIAL);
        }
        var objection = Addresses.objection(address);
        if (objection.isPresent()) {
            throw new NotAllowed(objection.get());
        }
        if (Addresses.own(address)) {
            if (!loopback) {
                throw new NotAllowed(Objection.LOOPBACK);
            }
            if (own.contains(port)) {
                throw new NotAllowed(Objection.OWN_PORT);
            }
        }
        if (!list.names(host) && !list.contains(address)) {
            throw new NotAllowed(Objection.NOT_LISTED);
        }
    }

    private static ExecutorService pool() {
        var pool = new ThreadPoolExecutor(
                LOOK_UPS, LOOK_UPS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                    var thread = new Thread(work, "probe names");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @PreDestroy
    void stop() {
        lookUps.shutdownNow();
    }
}
