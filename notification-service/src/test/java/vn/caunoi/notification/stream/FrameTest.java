package vn.caunoi.notification.stream;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrameTest {
    private static final String CURSOR = ",\"cursor\":\"abc\"";

    @Test
    void says_its_number_and_what_waits_behind_it_and_then_what_all_are_told() {
        var frame = new Frame("question", ",\"question\":{\"text\":\"Dấu\"}", CURSOR);

        assertThat(sent(frame, 7, 2))
                .isEqualTo(
                        "{\"t\":\"question\",\"n\":7,\"left\":2,\"question\":{\"text\":\"Dấu\"},\"cursor\":\"abc\"}");
        assertThat(sent(frame, 8, 0)).isEqualTo(frame.text(8)).doesNotContain("left");
    }

    @Test
    void a_long_one_is_the_same_memory_for_every_socket() {
        var frame = new Frame("snapshot", ",\"x\":\"" + "ấ".repeat(10_000) + "\"", CURSOR);
        var first = frame.encoded(PooledByteBufAllocator.DEFAULT, 1, 0);
        var second = frame.encoded(PooledByteBufAllocator.DEFAULT, 2, 0);
        long body = frame.body().bytes().memoryAddress();

        // Head, body, end.
        for (var one : new ByteBuf[] {first, second}) {
            assertThat(one.isDirect()).isTrue();
            assertThat(one.nioBuffers()[1].remaining()).isEqualTo(frame.body().size());
            assertThat(one.nioBuffers()[1].isDirect()).isTrue();
        }
        assertThat(body).isEqualTo(frame.body().bytes().memoryAddress());
        first.release();
        assertThat(second.toString(StandardCharsets.UTF_8)).isEqualTo(frame.text(2));
        second.release();
        assertThat(sent(frame, 3, 0)).as("after others have sent it").isEqualTo(frame.text(3));
    }

    @Test
    void as_an_event_has_its_cursor_for_an_id() {
        assertThat(new String(new Frame("beat", "", CURSOR).event(3, 0), StandardCharsets.UTF_8))
                .isEqualTo("id: abc\ndata: {\"t\":\"beat\",\"n\":3,\"cursor\":\"abc\"}\n\n");
        assertThat(new String(new Frame("counts", "").event(4, 0), StandardCharsets.UTF_8))
                .isEqualTo("data: {\"t\":\"counts\",\"n\":4}\n\n");
    }

    private static String sent(Frame frame, long n, int left) {
        var encoded = frame.encoded(PooledByteBufAllocator.DEFAULT, n, left);
        try {
            return encoded.toString(StandardCharsets.UTF_8);
        } finally {
            encoded.release();
        }
    }
}
