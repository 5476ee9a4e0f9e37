package vn.caunoi.e2e.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.EventJson;

import static org.assertj.core.api.Assertions.assertThat;

class PrivacyTest {
    private static final String FRAME = "{\"text\":\"" + Markers.text("731-7", true) + "\"}";

    @Test
    void a_hall_s_secret_is_for_its_own_desk_and_the_boards_alone() {
        assertThat(leaks("clerk.731", FRAME)).isEmpty();
        assertThat(leaks("moderator", FRAME)).isEmpty();
        assertThat(leaks("clerk.732", FRAME)).containsExactly("SECRET-731-7");
        assertThat(leaks("screen.731", FRAME)).containsExactly("SECRET-731-7");
    }

    @Test
    void who_asked_is_in_nobody_s_stream() {
        assertThat(leaks("clerk.731", Markers.asker("731-7"))).containsExactly("ASKER-731-7");
        assertThat(leaks("moderator", Markers.asker("731-7"))).containsExactly("ASKER-731-7");
    }

    @Test
    void fields_of_the_own_hall_are_found_elsewhere() throws JsonProcessingException {
        var question = json("{\"id\":\"q\",\"bridgePoint\":{\"code\":\"731\"},\"original\":\"?\",\"urgent\":false}");

        assertThat(new Privacy(Viewer.of("clerk.731")).leaksIn(question)).isEmpty();
        assertThat(new Privacy(Viewer.of("clerk.732")).leaksIn(question)).containsExactly("field original of q");
        assertThat(new Privacy(Viewer.of("screen.731")).leaksIn(question))
                .containsExactlyInAnyOrder("field original of q", "field urgent of q");
    }

    private static Iterable<String> leaks(String viewer, String frame) {
        return new Privacy(Viewer.of(viewer)).leaksIn(frame);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return EventJson.mapper().readTree(text);
    }
}
