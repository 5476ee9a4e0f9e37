package vn.caunoi.outbox;

import java.time.Instant;
import java.util.UUID;

import vn.caunoi.contracts.Topic;

/**
 * One waiting event.
 *
 * @param id 0 until it is stored
 * @param traceparent of the request or record that caused it; null where there was none
 * @param payload null for a tombstone
 */
record OutboxRow(
        long id,
        Topic topic,
        String key,
        UUID partitionKey,
        UUID eventId,
        String type,
        Instant occurredAt,
        String traceparent,
        byte[] payload) {}
