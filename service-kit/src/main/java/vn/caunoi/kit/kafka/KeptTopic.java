package vn.caunoi.kit.kafka;

import java.time.Duration;

import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.Topic;

/**
 * A topic that this service writes without an outbox: it is made when it is missing, and made anew when the brokers have lost
 * it. For one thread.
 */
public final class KeptTopic implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KeptTopic.class);
    private static final Duration WHILE_THERE = Duration.ofSeconds(5);
    private static final Duration WHILE_MISSING = Duration.ofSeconds(2);

    private final String bootstrap;
    private final Topic topic;
    private TopicAdmin admin;
    private boolean there;
    private long lookAt = System.nanoTime();

    public KeptTopic(String bootstrap, Topic topic) {
        this.bootstrap = bootstrap;
        this.topic = topic;
    }

    /** Whether it was there when it was looked at last. Where it is time to look again, waits for the brokers at most five seconds. */
    public boolean isThere() {
        if (System.nanoTime() - lookAt >= 0) {
            there = ensured();
            lookAt = System.nanoTime() + (there ? WHILE_THERE : WHILE_MISSING).toNanos();
        }
        return there;
    }

    private boolean ensured() {
        try {
            if (admin == null) {
                admin = new TopicAdmin(bootstrap);
            }
            admin.ensure(topic);
            return true;
        } catch (KafkaException e) {
            // A broker that does not answer is not one that has lost it.
            LOG.debugf(e, "%s can't be looked after", topic);
            return there;
        }
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
