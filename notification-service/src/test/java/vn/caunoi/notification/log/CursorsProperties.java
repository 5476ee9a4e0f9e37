package vn.caunoi.notification.log;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every cursor. */
class CursorsProperties {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Property
    void is_read_as_it_was_given(
            @ForAll @LongRange(min = 0) long questions,
            @ForAll @LongRange(min = 0) long bridgePoints,
            @ForAll @LongRange(min = 0) long conferences) {
        var position = new Position(questions, bridgePoints, conferences);

        assertThat(new Cursors("scope").read(new Cursors("scope").at(position))).contains(position);
    }

    @Property
    void is_good_for_nothing_elsewhere(
            @ForAll @LongRange(min = 0) long offset, @ForAll String scope, @ForAll String other) {
        var cursor = new Cursors(scope).at(new Position(offset, offset, offset));

        assertThat(new Cursors(other).read(cursor).isPresent()).isEqualTo(scope.equals(other));
    }

    @Property
    void is_none_when_a_letter_was_changed(
            @ForAll @LongRange(min = 0) long offset,
            @ForAll @IntRange(max = 47) int at,
            @ForAll @IntRange(min = 0, max = 63) int letter) {
        var cursor = new Cursors("scope").at(new Position(offset, 0, 1));
        var changed = new StringBuilder(cursor);
        changed.setCharAt(at, BASE64.charAt(letter));

        assertThat(new Cursors("scope").read(changed.toString()).isPresent()).isEqualTo(cursor.contentEquals(changed));
    }

    @Property
    void nonsense_is_none(@ForAll String nonsense) {
        assertThat(new Cursors("scope").read(nonsense)).isEmpty();
    }
}
