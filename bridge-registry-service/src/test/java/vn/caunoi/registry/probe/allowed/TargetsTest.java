package vn.caunoi.registry.probe.allowed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TargetsTest {
    private static final List<String> ALL = List.of("0.0.0.0/0", "::/0", "anything.example");

    private List<InetAddress> known = List.of();

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "127.8.9.10, LOOPBACK",
        "::1, LOOPBACK",
        "169.254.169.254, LINK_LOCAL",
        "fe80::1, LINK_LOCAL",
        "0.0.0.0, SPECIAL",
        "0.1.2.3, SPECIAL",
        "::, SPECIAL",
        "224.0.0.1, SPECIAL",
        "ff02::1, SPECIAL",
        "255.255.255.255, SPECIAL",
        "240.0.0.1, SPECIAL",
        "::ffff:127.0.0.1, SPECIAL",
        "::ffff:a9fe:a9fe, SPECIAL",
        "::127.0.0.1, SPECIAL",
        "64:ff9b::7f00:1, SPECIAL",
        "2002:7f00:1::, SPECIAL",
        "2130706433, HOST_FORM",
        "0x7f000001, HOST_FORM",
        "0x7f.0.0.1, HOST_FORM",
        "0177.0.0.1, HOST_FORM",
        "127.1, HOST_FORM",
        "1.2.3.4.5, HOST_FORM",
        "fe80::1%eth0, HOST_FORM",
        "[::1], HOST_FORM",
        "user@anything.example, HOST_FORM",
        "anything.example/path, HOST_FORM",
        "-anything.example, HOST_FORM",
    })
    void nothing_is_sent_to_what_is_nobodys_line_though_everything_is_listed(String host, Objection objection) {
        assertThat(refused(targets(ALL, false), host)).isEqualTo(objection);
    }

    @Test
    void a_name_that_points_to_the_hub_or_to_a_clouds_secrets_is_refused_as_they_are() throws Exception {
        known = List.of(InetAddress.getByName("127.0.0.1"));
        assertThat(refused(targets(ALL, false), "localhost")).isEqualTo(Objection.LOOPBACK);
        assertThat(refused(targets(ALL, false), "anything.example")).isEqualTo(Objection.LOOPBACK);

        known = List.of(InetAddress.getByName("169.254.169.254"));
        assertThat(refused(targets(ALL, false), "codec.anything.example")).isEqualTo(Objection.LINK_LOCAL);
    }

    @Test
    void each_time_it_is_looked_where_a_name_points() throws Exception {
        var targets = targets(ALL, false);
        known = List.of(InetAddress.getByName("203.0.113.7"));
        assertThat(targets.address("anything.example", 80)).isEqualTo(known.get(0));

        known = List.of(InetAddress.getByName("127.0.0.1"));
        assertThat(refused(targets, "anything.example")).isEqualTo(Objection.LOOPBACK);
    }

    @Test
    void of_several_addresses_one_that_may_be_probed_is() throws Exception {
        known = List.of(InetAddress.getByName("169.254.1.1"), InetAddress.getByName("203.0.113.7"));

        assertThat(targets(ALL, false).address("anything.example", 80)).isEqualTo(known.get(1));
    }

    @Test
    void only_listed_networks_and_names_may_be_probed() throws Exception {
        var targets = targets(List.of("10.20.0.0/16", "2001:db8::/32", ".codec.example.vn"), false);
        known = List.of(InetAddress.getByName("203.0.113.7"));

        assertThat(targets.address("10.20.30.40", 80)).isEqualTo(InetAddress.getByName("10.20.30.40"));
        assertThat(targets.address("2001:db8::7", 80)).isEqualTo(InetAddress.getByName("2001:db8::7"));
        assertThat(targets.address("731.CODEC.example.vn", 80)).isEqualTo(known.get(0));
        assertThat(targets.address("codec.example.vn", 80)).isEqualTo(known.get(0));
        assertThat(refused(targets, "10.21.0.1")).isEqualTo(Objection.NOT_LISTED);
        assertThat(refused(targets, "203.0.113.7")).isEqualTo(Objection.NOT_LISTED);
        assertThat(refused(targets, "notcodec.example.vn")).isEqualTo(Objection.NOT_LISTED);
    }

    @Test
    void a_name_that_is_not_listed_may_be_probed_while_its_address_is() throws Exception {
        known = List.of(InetAddress.getByName("10.20.1.1"));

        assertThat(targets(List.of("10.20.0.0/16"), false).address("elsewhere.example", 80))
                .isEqualTo(known.get(0));
    }

    @Test
    void a_name_without_address_says_so() {
        assertThat(refused(targets(ALL, false), "anything.example")).isEqualTo(Objection.UNRESOLVED);
    }

    @Test
    void without_a_list_nothing_is_probed() {
        assertThat(refused(targets(List.of(), true), "127.0.0.1")).isEqualTo(Objection.NO_LIST);
        assertThat(refused(targets(List.of(" "), true), "203.0.113.7")).isEqualTo(Objection.NO_LIST);
    }

    @Test
    void this_machine_may_be_probed_where_that_is_allowed_but_for_the_hubs_own_ports() throws Exception {
        var targets = targets(List.of("127.0.0.0/8"), true);

        assertThat(targets.address("127.0.0.1", 5061)).isNotNull();
        for (int own : new int[] {8082, 8443, 5433, 9092, 9093, 443, 8090}) {
            var refusal = catchThrowableOfType(NotAllowed.class, () -> targets.address("127.0.0.1", own));
            assertThat(refusal).as("port %d", own).isNotNull();
            assertThat(refusal.objection()).isEqualTo(Objection.OWN_PORT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.0/33", "10.20.0.1/16", "10.20/16", "10.20.0.0/", "10.20.0.0/16/2", "*", "a b"})
    void a_list_that_means_nothing_does_not_start(String entry) {
        assertThatThrownBy(() -> targets(List.of(entry), false)).isInstanceOf(IllegalArgumentException.class);
    }

    private Targets targets(List<String> allow, boolean loopback) {
        var config = new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of(
                        "quarkus.http.port", "8082",
                        "quarkus.http.ssl-port", "8443",
                        "kafka.bootstrap.servers", "localhost:9092,localhost:9093",
                        "caunoi.origins", "https://hub.example.vn",
                        "caunoi.probes.own-ports", "8090",
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:5433/registry?user=x"))
                .build();
        return new Targets(allow, loopback, new OwnPorts(config), name -> {
            if (known.isEmpty()) {
                throw new UnknownHostException(name);
            }
            return known;
        });
    }

    private static Objection refused(Targets targets, String host) {
        var refusal = catchThrowableOfType(NotAllowed.class, () -> targets.address(host, 80));
        return refusal == null ? null : refusal.objection();
    }
}
