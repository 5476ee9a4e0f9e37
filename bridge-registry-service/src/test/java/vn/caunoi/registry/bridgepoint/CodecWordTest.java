package vn.caunoi.registry.bridgepoint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;

import static org.assertj.core.api.Assertions.assertThat;

class CodecWordTest {
    private static final Instant NOW = Instant.parse("2021-04-28T01:00:00Z");

    private final BridgePoint hall =
            new BridgePoint(UUID.randomUUID(), UUID.randomUUID(), "731", "Biên Hòa", false, 1, List.of(), NOW);

    @Test
    void equipment_that_answers_lights_a_lamp_of_which_nobody_spoke() {
        hall.video(CodecWord.ANSWERS, NOW);

        assertThat(lamp()).isEqualTo(new LineState(Line.UP, NOW, "CODEC_ANSWERS", "codec"));
        assertThat(hall.video(CodecWord.ANSWERS, NOW.plusSeconds(60))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = VideoWord.class,
            names = {"NO_SOUND", "NO_PICTURE", "NOTHING"})
    void that_something_is_missing_stands_until_a_person_says_otherwise(VideoWord word) {
        hall.video(CodecWord.ANSWERS, NOW);
        hall.video(word, "Lan", NOW);

        assertThat(hall.video(CodecWord.ANSWERS, NOW)).isEmpty();
        assertThat(hall.video(CodecWord.SILENT, NOW)).isEmpty();
        assertThat(hall.video(CodecWord.NOT_ASKED, NOW)).isEmpty();

        hall.video(VideoWord.CLEAR, "Lan", NOW);
        assertThat(lamp().state()).isEqualTo(Line.UP);
        assertThat(lamp().by()).isEqualTo("Lan");
    }

    @Test
    void that_all_is_well_stands_until_the_equipment_falls_silent() {
        hall.video(VideoWord.CLEAR, "Lan", NOW);

        assertThat(hall.video(CodecWord.ANSWERS, NOW)).isEmpty();
        assertThat(hall.video(CodecWord.SILENT, NOW)).isPresent();
        assertThat(lamp()).isEqualTo(new LineState(Line.DOWN, NOW, "CODEC_SILENT", "codec"));

        hall.video(CodecWord.ANSWERS, NOW);
        assertThat(lamp().state()).isEqualTo(Line.UP);
    }

    @Test
    void a_persons_word_counts_over_silent_equipment() {
        hall.video(CodecWord.ANSWERS, NOW);
        hall.video(CodecWord.SILENT, NOW);

        hall.video(VideoWord.CLEAR, "Lan", NOW);

        assertThat(lamp()).isEqualTo(new LineState(Line.UP, NOW, null, "Lan"));
    }

    @Test
    void what_is_not_asked_any_more_says_nothing() {
        hall.video(CodecWord.ANSWERS, NOW);
        hall.video(CodecWord.NOT_ASKED, NOW);

        assertThat(lamp().state()).isEqualTo(Line.UNKNOWN);
        assertThat(lamp().by()).isNull();
    }

    @Test
    void the_line_of_the_hall_is_another_matter() {
        var before = hall.state().health();
        hall.video(CodecWord.SILENT, NOW);

        assertThat(hall.state().health()).isEqualTo(before);
    }

    private LineState lamp() {
        return hall.state().video();
    }
}
