package vn.caunoi.outbox;

import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.Topic;
import vn.caunoi.kit.kafka.TopicAdmin;

/**
 * The leader's care for the topics that this service writes, on a thread of its own: they exist; whatever a topic lost
 * by being created anew is said again; what a former leader wrote too late is put right.
 */
final class OwnTopics implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final RelaySettings settings;
    private final DataSource database;
    private final Map<Topic, Healer> healers = new EnumMap<>(Topic.class);
    private final Map<Topic, Republisher> republishers = new EnumMap<>(Topic.class);
    private final Set<Topic> wanted = ConcurrentHashMap.newKeySet();
    private final Set<Topic> ready = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "outbox topics"));
    private TopicAdmin admin;
    private boolean failing;

    OwnTopics(RelaySettings settings, DataSource database, List<Republisher> owners, MeterRegistry metrics) {
        this.settings = settings;
        this.database = database;
        for (var owner : owners) {
            if (republishers.put(owner.topic(), owner) != null) {
                throw new IllegalStateException("two republishers of " + owner.topic());
            }
            healers.put(owner.topic(), new Healer(owner, settings, metrics));
        }
        wanted.addAll(republishers.keySet());
        long interval = settings.watchInterval().toMillis();
        thread.scheduleWithFixedDelay(this::look, 0, interval, TimeUnit.MILLISECONDS);
    }

    static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** True when all of them are known to exist; those of which that is not yet known are looked at soon. */
    boolean ready(Collection<Topic> topics) {
        wanted.addAll(topics);
        return ready.containsAll(topics);
    }

    private void look() {
        try {
            if (admin == null) {
                admin = new TopicAdmin(settings.bootstrap());
            }
            for (var topic : wanted) {
                look(topic);
            }
            failing = false;
        } catch (Exception | LinkageError e) {
            if (!failing && !thread.isShutdown()) {
                LOG.warnf("the outbox's topics can't be looked after: %s", e.toString());
            }
            LOG.debug("why the outbox's topics can't be looked after", e);
            failing = true;
        }
    }

    private void look(Topic topic) throws SQLException {
        var id = admin.ensure(topic);
        ready.add(topic);
        var owner = republishers.get(topic);
        if (owner == null) {
            return;
        }
        if (!id.equals(storedId(topic))) {
            LOG.infof("%s is new to this database: everything is said again", topic);
            owner.restateAll();
            store(topic, id);
        }
        healers.get(topic).heal();
    }

    private String storedId(Topic topic) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select topic_id from outbox_topic where topic = ?")) {
            select.setString(1, topic.topicName());
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private void store(Topic topic, String id) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox_topic (topic, topic_id) values (?, ?)
                        on conflict (topic) do update set topic_id = excluded.topic_id""")) {
            insert.setString(1, topic.topicName());
            insert.setString(2, id);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        // On its own thread, after the look that may be going on: the next leader need not wait for that.
        thread.execute(this::letGo);
        thread.shutdown();
    }

    private void letGo() {
        healers.values().forEach(Healer::close);
        if (admin != null) {
            admin.close();
        }
    }
}
