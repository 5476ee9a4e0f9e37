package vn.caunoi.bench.speed;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BareEndpointTest {
    @Test
    void a_frame_is_as_long_as_the_hubs_and_its_audience_finds_the_id() {
        var id = BareEndpoint.id(System.nanoTime(), 7);

        var frame = Buffer.buffer(BareEndpoint.frame(id, 1_100));

        assertThat(frame.length()).isEqualTo(1_100);
        assertThat(Audience.idIn(frame)).isEqualTo(id);
    }

    @Test
    void no_two_frames_have_the_same_id() {
        assertThat(BareEndpoint.id(1, 0)).isNotEqualTo(BareEndpoint.id(1, 1)).isNotEqualTo(BareEndpoint.id(2, 0));
    }
}
