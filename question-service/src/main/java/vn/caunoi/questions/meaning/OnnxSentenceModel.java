package vn.caunoi.questions.meaning;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;

/**
 * A sentence transformer in the form in which such models are published for ONNX Runtime: {@code model.onnx} and
 * {@code tokenizer.json} in one directory. Its token vectors are averaged. Computes in this process, on the processor.
 */
public final class OnnxSentenceModel implements SentenceModel {
    private final OnnxEmbeddingModel model;

    /** @throws IllegalArgumentException when a file is missing or can't be read as what it should be */
    public OnnxSentenceModel(Path directory) {
        var weights = file(directory, "model.onnx");
        var tokenizer = file(directory, "tokenizer.json");
        // The tokenizer's library would tell its makers that it is used.
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            model = new OnnxEmbeddingModel(weights, tokenizer, PoolingMode.MEAN);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(directory + " holds no model that can be read", e);
        }
    }

    @Override
    public float[] vector(String text) {
        return model.embed(text).content().vector();
    }

    private static Path file(Path directory, String name) {
        var file = directory.resolve(name);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " is missing or can't be read");
        }
        return file;
    }
}
