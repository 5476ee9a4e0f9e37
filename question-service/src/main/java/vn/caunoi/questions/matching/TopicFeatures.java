package vn.caunoi.questions.matching;

import java.util.ArrayList;
import java.util.List;

/** What of a text speaks for a topic. */
final class TopicFeatures {
    private TopicFeatures() {}

    static List<String> of(Terms text) {
        var features = new ArrayList<String>();
        text.words().stream().filter(word -> !Terms.common(word)).forEach(features::add);
        features.addAll(text.pairs());
        text.concepts().forEach(concept -> features.add('=' + concept));
        return features;
    }
}
