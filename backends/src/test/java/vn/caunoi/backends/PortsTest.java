package vn.caunoi.backends;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTest {

    @Test
    void a_port_that_someone_listens_on_is_not_free() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void ports_given_out_are_free() {
        int first = Ports.freeRange(2);

        assertThat(Ports.isFree(first)).isTrue();
        assertThat(Ports.isFree(first + 1)).isTrue();
    }
}
