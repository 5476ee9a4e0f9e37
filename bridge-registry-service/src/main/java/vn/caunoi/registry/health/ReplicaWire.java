package vn.caunoi.registry.health;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Tells the other replicas once a second what was heard here of the lines, and hears what was heard there: by NOTIFY, which
 * writes no row. What could not be told is never told: later it would count as of then.
 */
@ApplicationScoped
public class ReplicaWire {
    private static final Logger LOG = Logger.getLogger(ReplicaWire.class);
    private static final String CHANNEL = "caunoi_lines";
    /** A payload holds 8,000 bytes. */
    private static final int AT_ONCE = 7_500;

    private static final int LONGEST = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RegistryDatabase database;
    private final DataSource pool;
    private final String self = UUID.randomUUID().toString();
    private final Map<String, Consumer<List<String>>> hearers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> untold = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, Daemons.named("replica wire"));
    private volatile boolean open = true;
    private volatile boolean listening;

    ReplicaWire(RegistryDatabase database, DataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    void start(@Observes StartupEvent started) {
        threads.scheduleWithFixedDelay(this::listen, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(this::tell, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        open = false;
        threads.shutdownNow();
    }

    /** Hears what other replicas {@linkplain #tell tell} of that kind, on the wire's thread. */
    public void on(String kind, Consumer<List<String>> hearer) {
        hearers.put(kind, hearer);
    }

    /**
     * Tells the others. Never waits.
     *
     * @param words ASCII without commas and semicolons, 200 characters in all
     */
    public void tell(String kind, Object... words) {
        var text = kind + ","
                + String.join(",", Arrays.stream(words).map(Object::toString).toList());
        if (text.length() > LONGEST || text.contains(";")) {
            throw new IllegalArgumentException("not for the wire: " + text);
        }
        untold.add(text);
    }

    /** Whether what other replicas tell is heard at the moment; what they told before that is not heard any more. */
    boolean listens() {
        return listening;
    }

    private void tell() {
        while (!untold.isEmpty()) {
            var texts = new ArrayList<String>();
            for (int length = 0; length < AT_ONCE - LONGEST && !untold.isEmpty(); ) {
                var text = untold.poll();
                texts.add(text);
                length += text.length() + 1;
            }
            try (var connection = pool.getConnection();
                    var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
                notify.setString(1, CHANNEL);
                notify.setString(2, self + ";" + String.join(";", texts));
                notify.execute();
            } catch (SQLException | RuntimeException e) {
                untold.clear();
                LOG.debug("what was heard of the lines was not told to the other replicas", e);
            }
        }
    }

    private void listen() {
        try (var connection = database.session("caunoi-lines-wire").open();
                var listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
            var notifications = connection.unwrap(PGConnection.class);
            while (open) {
                // A line that was cut without a word answers nothing: the connection's time-out notices.
                listen.execute("select 1");
                listening = true;
                for (var each : notifications.getNotifications((int) PAUSE.toMillis())) {
                    take(List.of(each.getParameter().split(";")));
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("listening to the other replicas again", e);
        } finally {
            listening = false;
        }
    }

    private void take(List<String> told) {
        if (!told.get(0).equals(self)) {
            told.stream().skip(1).forEach(this::hear);
        }
    }

    /** A kind that is not known here comes from a newer release. */
    private void hear(String text) {
        var words = List.of(text.split(","));
        var hearer = hearers.get(words.get(0));
        if (hearer == null) {
            return;
        }
        try {
            hearer.accept(words.subList(1, words.size()));
        } catch (RuntimeException e) {
            LOG.debug("another replica told what means nothing here", e);
        }
    }
}
