package vn.caunoi.notification.log;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorsTest {
    private static final Position SOMEWHERE = new Position(4_000_000_000L, 17, 3);

    private final Cursors cursors = new Cursors("epoch/conference/SCREEN");

    @Test
    void a_cursor_brings_back_its_position() {
        assertThat(cursors.read(cursors.at(SOMEWHERE))).contains(SOMEWHERE);
        assertThat(cursors.read(cursors.at(Position.START))).contains(Position.START);
    }

    @Test
    void a_cursor_fits_into_an_address_as_it_is() {
        assertThat(cursors.at(SOMEWHERE)).matches("[A-Za-z0-9_-]{48}");
    }

    @Test
    void a_cursor_is_the_same_on_every_replica() {
        assertThat(new Cursors("epoch/conference/SCREEN").at(SOMEWHERE)).isEqualTo(cursors.at(SOMEWHERE));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "-1",
                "%00",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "________________________________________________",
                "câu hỏi câu hỏi câu hỏi câu hỏi câu hỏi câu hỏi"
            })
    void nonsense_is_no_position(String cursor) {
        assertThat(cursors.read(cursor)).isEmpty();
    }

    @Test
    void a_cursor_of_another_epoch_conference_or_audience_is_no_position() {
        var cursor = cursors.at(SOMEWHERE);

        assertThat(new Cursors("other/conference/SCREEN").read(cursor)).isEmpty();
        assertThat(new Cursors("epoch/other/SCREEN").read(cursor)).isEmpty();
        assertThat(new Cursors("epoch/conference/CLERK").read(cursor)).isEmpty();
    }

    @Test
    void a_cursor_with_any_bit_changed_is_no_position() {
        var bytes = Base64.getUrlDecoder().decode(cursors.at(SOMEWHERE));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var forged = bytes.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(cursors.read(Base64.getUrlEncoder().encodeToString(forged)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }
}
