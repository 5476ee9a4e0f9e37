package vn.caunoi.questions.meaning;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The sentence model by which texts are compared beside their words. */
@ConfigMapping(prefix = "caunoi.meaning")
public interface MeaningConfig {
    /**
     * A directory with {@code model.onnx} and {@code tokenizer.json}, for many languages or for Vietnamese. Without one,
     * texts are compared by their words alone.
     */
    Optional<Path> model();

    /** How much the model's word counts, 0 to 1; the rest is that of the texts' words. */
    @WithDefault("0.3")
    double weight();
}
