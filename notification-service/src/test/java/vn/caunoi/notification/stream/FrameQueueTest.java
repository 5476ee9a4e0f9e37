package vn.caunoi.notification.stream;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.caunoi.notification.stream.FrameQueue.Added;

import static org.assertj.core.api.Assertions.assertThat;

class FrameQueueTest {
    private static final Frame FRAME = new Frame("beat", "x".repeat(60));

    @Test
    void one_writer_at_a_time_is_woken() {
        var queue = new FrameQueue(10, 1_000);

        assertThat(queue.add(FRAME)).isEqualTo(Added.WRITE);
        assertThat(queue.add(FRAME)).isEqualTo(Added.WAITING);
        assertThat(queue.next()).isNotNull();
        assertThat(queue.next()).isNotNull();
        assertThat(queue.next()).isNull();
        assertThat(queue.add(FRAME)).isEqualTo(Added.WRITE);
    }

    @Test
    void is_full_by_count() {
        var queue = new FrameQueue(2, 1_000);
        queue.add(FRAME);
        queue.add(FRAME);

        assertThat(queue.add(FRAME)).isEqualTo(Added.FULL);
    }

    @Test
    void is_full_by_size_and_has_room_again_when_written() {
        var queue = new FrameQueue(100, 250);
        queue.add(FRAME);
        queue.add(FRAME);

        assertThat(queue.add(FRAME)).isEqualTo(Added.FULL);
        queue.next();
        assertThat(queue.add(FRAME)).isEqualTo(Added.WAITING);
    }

    @Test
    void a_beginning_does_not_count() {
        var queue = new FrameQueue(1, 150);
        queue.begin(List.of(FRAME, FRAME, FRAME));

        assertThat(queue.add(FRAME)).isEqualTo(Added.WAITING);
        assertThat(queue.add(FRAME)).isEqualTo(Added.FULL);
    }

    @Test
    void takes_nothing_once_shut() {
        var queue = new FrameQueue(10, 1_000);
        queue.add(FRAME);

        assertThat(queue.shut()).isTrue();
        assertThat(queue.shut()).isFalse();
        assertThat(queue.next()).isNull();
        assertThat(queue.add(FRAME)).isEqualTo(Added.SHUT);
    }
}
