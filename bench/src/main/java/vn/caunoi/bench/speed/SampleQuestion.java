package vn.caunoi.bench.speed;

import java.util.UUID;

/**
 * A question that was asked, by which the floor measures its rows, records and frames.
 *
 * @param event as it was written to Kafka
 * @param reply what the asker got
 */
record SampleQuestion(UUID id, UUID conference, byte[] event, String reply) {}
