package vn.caunoi.e2e.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import vn.caunoi.standalone.Hub;
import vn.caunoi.standalone.home.HubHome;
import vn.caunoi.standalone.process.HubProcess;

import static org.awaitility.Awaitility.await;

/**
 * Where a fault happens.
 *
 * @param poison how many records that nobody can read were put into the log of questions
 */
record Scene(Hub hub, HubHome home, Workload workload, History history, Inspector inspector, AtomicInteger poison) {
    static final Duration PATIENCE = Duration.ofSeconds(120);

    static Scene of(Hub hub, HubHome home, Workload workload, History history) {
        return new Scene(hub, home, workload, history, new Inspector(hub), new AtomicInteger());
    }

    HubProcess process(String name) {
        return hub.process(name);
    }

    /** Lets the fault last. */
    void lasting(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }

    void awaitReady(String... names) {
        for (var name : names) {
            await(name + " is ready").atMost(PATIENCE).until(() -> process(name).isReady());
        }
    }

    /** Attempts to ask that were begun since then. */
    List<Operation> asksSince(Instant from) {
        return history.operations().stream()
                .filter(operation ->
                        operation.is(Operation.ASK) && !operation.invoked().isBefore(from))
                .toList();
    }
}
