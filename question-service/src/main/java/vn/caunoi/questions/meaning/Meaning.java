package vn.caunoi.questions.meaning;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import vn.caunoi.questions.matching.Hit;

/** What texts mean, by the sentence model, if one is configured. */
@ApplicationScoped
public class Meaning {
    private final MeaningConfig config;
    private volatile Optional<SentenceModel> model = Optional.empty();

    Meaning(MeaningConfig config) {
        this.config = config;
    }

    /** A directory that holds no model stops the start: nobody should believe that it is used. */
    void load(@Observes StartupEvent event) {
        model = config.model().map(OnnxSentenceModel::new);
    }

    /** For the questions of one conference; empty without a model. */
    public Optional<SentenceVectors> vectors() {
        return model.map(SentenceVectors::new);
    }

    /** What was found by words and what was found by meaning in one list, the nearest first. */
    public List<Hit> blend(List<Hit> byWords, List<Hit> byMeaning, int limit) {
        return Blend.of(byWords, byMeaning, config.weight(), limit);
    }
}
