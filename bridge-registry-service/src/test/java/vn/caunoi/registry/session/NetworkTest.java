package vn.caunoi.registry.session;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTest {
    @Test
    void an_ipv4_address_is_a_place_of_its_own() {
        assertThat(Network.of("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Network.of("::ffff:203.0.113.7")).isNotEqualTo(Network.of("::ffff:203.0.113.8"));
    }

    @Test
    void one_ipv6_site_is_one_place_however_it_is_written() {
        assertThat(Network.of("2001:db8:0:1:a::7"))
                .isEqualTo(Network.of("2001:0db8:0000:0001::1"))
                .isEqualTo(Network.of("2001:db8::1:1:2:3:4"))
                .isNotEqualTo(Network.of("2001:db8:0:2::1"));
        assertThat(Network.of("fe80::1%eth0")).isEqualTo(Network.of("fe80::2"));
    }
}
