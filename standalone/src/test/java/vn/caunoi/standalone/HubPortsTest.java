package vn.caunoi.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HubPortsTest {

    @Test
    void a_taken_port_is_named_with_its_owner_and_the_way_round() throws IOException {
        var ports = HubPorts.free();
        try (var taken = new ServerSocket(ports.registry(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (bridge-registry-service)")
                    .hasMessageContaining("CAUNOI_PORT=" + (ports.first() + 1000) + " mvn -Pstandalone");
        }
    }

    @Test
    void free_ports_are_no_obstacle() {
        assertThatCode(HubPorts.free()::requireFree).doesNotThrowAnyException();
    }
}
