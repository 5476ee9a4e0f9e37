package vn.caunoi.questions.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** On a small model for English: what is tested is that a directory is loaded and used, not how good the model is. */
class OnnxSentenceModelTest {
    @TempDir
    Path directory;

    @Test
    void a_model_from_a_directory_puts_what_means_the_same_nearer() throws IOException {
        unpack("all-minilm-l6-v2-q.onnx", "model.onnx");
        unpack("all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
        var model = new OnnxSentenceModel(directory);

        var asked = model.vector("Who keeps the key of the ballot box?");
        var again = model.vector("To whom is the ballot box key handed?");
        var other = model.vector("How much are polling staff paid?");

        assertThat(product(asked, asked)).isBetween(0.999, 1.001);
        assertThat(product(asked, again)).isGreaterThan(product(asked, other) + 0.2);
    }

    @Test
    void a_directory_without_a_model_is_refused_naming_the_file() {
        assertThatThrownBy(() -> new OnnxSentenceModel(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("model.onnx");
    }

    @Test
    void a_file_that_is_no_model_is_refused() throws IOException {
        Files.writeString(directory.resolve("model.onnx"), "no model");
        Files.writeString(directory.resolve("tokenizer.json"), "{}");

        assertThatThrownBy(() -> new OnnxSentenceModel(directory)).isInstanceOf(IllegalArgumentException.class);
    }

    private void unpack(String resource, String name) throws IOException {
        try (var from = getClass().getResourceAsStream("/" + resource)) {
            Files.copy(from, directory.resolve(name));
        }
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
