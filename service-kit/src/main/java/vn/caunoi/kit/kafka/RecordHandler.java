package vn.caunoi.kit.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a consumer does with one record. Any record may come twice: act on its state and version. */
@FunctionalInterface
public interface RecordHandler {
    /**
     * Handles {@code record}, as a step of the trace in its headers; its value is null for a tombstone.
     *
     * @throws Exception {@linkplain Transient transient}: the record is tried again, for ever; any other: the record is
     *     poison and goes to the dead letters
     */
    void handle(ConsumerRecord<String, byte[]> record) throws Exception;
}
