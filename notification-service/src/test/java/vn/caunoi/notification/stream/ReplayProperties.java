package vn.caunoi.notification.stream;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.notification.log.LogDriver;
import vn.caunoi.notification.log.TestRing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is written, wherever the line is cut and whichever replica answers: in the end each client shows what the log
 * says, and nothing that it may not see.
 */
class ReplayProperties {
    private static final Set<Role> DESK = Set.of(Role.OFFICIAL, Role.MODERATOR, Role.ADMIN);

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void a_client_that_is_cut_anywhere_ends_with_what_the_log_says(@ForAll long seed) {
        var random = new Random(seed);
        boolean compacted = random.nextBoolean();
        var records = Play.records(random, 60, !compacted);
        var viewer = Play.VIEWERS.get(random.nextInt(Play.VIEWERS.size()));
        var ring = random.nextInt(4) == 0 ? TestRing.of(1 + random.nextInt(10)) : TestRing.ample();
        var byThen = records.subList(0, 1 + random.nextInt(records.size()));
        var replicas = List.of(
                new Play.Replica(new LogDriver(Play.CONFERENCE, ring), records),
                new Play.Replica(
                        new LogDriver(Play.CONFERENCE, ring),
                        compacted ? Play.compacted(records, byThen, random) : records));
        if (compacted) {
            replicas.get(1).getReady(byThen);
        }
        var client = new Screen(viewer, 0);
        client.closed = true;
        while (replicas.stream().anyMatch(Play.Replica::behind)) {
            var replica = replicas.get(random.nextInt(replicas.size()));
            replica.read(random.nextInt(4));
            if (client.closed) {
                client = client.again(viewer, 1 + random.nextInt(8));
                replicas.get(random.nextInt(replicas.size())).stream.join(client, client.cursor, false);
            }
        }
        client = client.again(viewer, Integer.MAX_VALUE);
        replicas.get(random.nextInt(replicas.size())).stream.join(client, client.cursor, false);

        var log = replicas.get(0).driver;
        assertThat(Play.restOf(client.questions))
                .as("questions, seed %d", seed)
                .isEqualTo(Play.restOf(Play.expected(log, viewer)));
        assertThat(client.working())
                .as("who works, seed %d", seed)
                .isEqualTo(Play.snapshot(log, viewer).working());
        if (!DESK.contains(viewer.role())) {
            assertThat(client.work).as("seed %d", seed).isEmpty();
        }
        assertThat(client.bridgePoints)
                .as("bridge points, seed %d", seed)
                .isEqualTo(Play.snapshot(log, viewer).bridgePoints);
        assertThat(client.frames)
                .extracting(frame -> frame.get("n").intValue())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, client.frames.size()).boxed().toList());
    }
}
