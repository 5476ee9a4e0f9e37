package vn.caunoi.questions.meaning;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.questions.matching.Hit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

class SentenceVectorsTest {
    /** Means the box, the seal, or half of each. */
    private final SentenceVectors vectors = new SentenceVectors(text -> switch (text) {
        case "box" -> new float[] {1, 0};
        case "seal" -> new float[] {0, 1};
        default -> new float[] {0.6f, 0.8f};
    });

    private final UUID box = UUID.randomUUID();
    private final UUID seal = UUID.randomUUID();

    @Test
    void the_nearest_in_meaning_come_first() {
        vectors.put(box, "box");
        vectors.put(seal, "seal");

        await().untilAsserted(() -> assertThat(vectors.search("both", 5)).hasSize(2));
        var hits = vectors.search("both", 5);
        assertThat(hits).extracting(Hit::id).containsExactly(seal, box);
        assertThat(hits.get(0).score()).isEqualTo(0.8, within(0.001));
    }

    @Test
    void what_was_changed_means_what_it_says_now_and_what_was_removed_means_nothing() {
        vectors.put(box, "seal");
        vectors.put(box, "box");
        vectors.put(seal, "seal");
        vectors.remove(seal);

        await().untilAsserted(() -> assertThat(vectors.search("box", 5))
                .extracting(Hit::id, Hit::score)
                .containsExactly(tuple(box, 1.0)));
    }

    @Test
    void words_and_meaning_are_put_together_by_their_weights() {
        var both = Blend.of(List.of(new Hit(box, 0.5)), List.of(new Hit(box, 1), new Hit(seal, 0.9)), 0.3, 5);

        assertThat(both).extracting(Hit::id).containsExactly(box, seal);
        assertThat(both.get(0).score()).isEqualTo(0.7 * 0.5 + 0.3, within(0.001));
        assertThat(both.get(1).score()).isEqualTo(0.27, within(0.001));
    }
}
