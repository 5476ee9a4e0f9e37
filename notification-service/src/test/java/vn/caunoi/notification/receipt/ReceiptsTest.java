package vn.caunoi.notification.receipt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.delivery.ReceiptEvent;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptsTest {
    private final UUID conference = UUID.randomUUID();
    private final UUID question = UUID.randomUUID();
    private final List<ReceiptEvent> appended = new ArrayList<>();
    private Consumer<ReceiptEvent> onFailure;
    private final Receipts receipts = new Receipts(
            new ReceiptLog(null, Clock.systemUTC(), new SimpleMeterRegistry(), "test") {
                @Override
                void append(ReceiptEvent receipt, Consumer<ReceiptEvent> then) {
                    appended.add(receipt);
                    onFailure = then;
                }
            },
            Clock.systemUTC());

    @Test
    void each_revision_is_recorded_once_for_each_hall() {
        shown("e1", "731", 1);
        shown("e1", "731", 1);
        shown("e1", "732", 1);
        shown("e1", "731", 2);

        assertThat(appended)
                .extracting(ReceiptEvent::key)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void what_could_not_be_written_is_recorded_when_it_is_said_again() {
        shown("e1", "731", 1);
        onFailure.accept(appended.get(0));

        shown("e1", "731", 1);

        assertThat(appended).hasSize(2);
    }

    @Test
    void what_the_brokers_may_have_lost_is_recorded_when_it_is_said_again() {
        shown("e1", "731", 1);

        shown("e2", "731", 1);
        shown("e2", "731", 1);

        assertThat(appended).hasSize(2);
    }

    private void shown(String epoch, String hall, int revision) {
        receipts.shown(epoch, conference, hall, question, revision);
    }
}
