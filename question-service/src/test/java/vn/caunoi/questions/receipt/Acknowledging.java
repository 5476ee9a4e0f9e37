package vn.caunoi.questions.receipt;

import java.time.Instant;
import java.util.UUID;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.delivery.ReceiptEvent;
import vn.caunoi.questions.handling.LifeTest;
import vn.caunoi.questions.testing.TestRegistry;

/** Says what notification-service says of screens. */
abstract class Acknowledging extends LifeTest {
    protected static final String QUESTIONS = "/api/v1/questions/";

    protected ReceiptEvent shown(UUID question, int revision, String hall) {
        return shown(question, revision, hall, Instant.now());
    }

    protected ReceiptEvent shown(UUID question, int revision, String hall, Instant at) {
        return new ReceiptEvent(question, conference.id(), revision, hall, ReceiptEvent.Kind.SHOWN, at);
    }

    protected static void say(ReceiptEvent receipt) {
        TestRegistry.send(Topic.RECEIPTS, receipt.conference(), receipt.key(), EventJson.write(receipt));
    }
}
