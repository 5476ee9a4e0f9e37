package vn.caunoi.questions.similar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.questions.matching.Abbreviations;
import vn.caunoi.questions.matching.AskedAgain;
import vn.caunoi.questions.matching.DemoTopics;
import vn.caunoi.questions.matching.ManyQuestions;
import vn.caunoi.questions.matching.Quality;
import vn.caunoi.questions.matching.TopicModel;
import vn.caunoi.questions.testing.DemoQuestion;
import vn.caunoi.questions.testing.ServiceTest;
import vn.caunoi.questions.testing.TestConference;
import vn.caunoi.questions.text.FoldedText;

import static vn.caunoi.questions.testing.TestConference.BIEN_HOA;

/**
 * Prints how well similar questions are found and how long a look-up takes, through the same beans and the same database
 * as in service: {@code mvn -Pevaluate}. Not run otherwise, and asserts nothing: SearchQualityTest keeps the aims.
 */
@QuarkusTest
class SimilarEvaluation extends ServiceTest {
    private static final int MANY = 10_000;
    private static final int LIMIT = 20;
    private static final List<DemoQuestion> DEMO = DemoQuestion.all();

    @Inject
    SimilarQuestions similar;

    @Inject
    TopicSuggester topics;

    @Inject
    StoredForEvaluation stored;

    private final Map<String, List<AskedAgain>> kinds = AskedAgain.byKind(DEMO);
    private final StringBuilder report = new StringBuilder();
    private UUID conference;
    private Viewer clerk;

    @Test
    void report() {
        conference = TestConference.live().id();
        clerk = new Viewer(UUID.randomUUID(), "clerk", "Tổ thư ký", Role.CLERK, conference, BIEN_HOA);
        stored.agenda(conference);
        stored.demo(conference, DEMO);
        AskedAgain.nearMisses().forEach(miss -> stored.open(conference, "N" + miss.of(), List.of(miss.text())));

        quality(
                "%d questions stored"
                        .formatted(DEMO.size() + AskedAgain.nearMisses().size()),
                this::found);
        topics("topic right at once, before anything is classified");
        stored.classify(DEMO);
        topics("topic right at once, after the demo's questions are classified");
        topicsOfNewQuestions();

        var many = ManyQuestions.of(MANY);
        for (int from = 0; from < MANY; from += 500) {
            stored.open(conference, "other", many.subList(from, from + 500));
        }
        long started = System.nanoTime();
        found("first look-up after a start", 1);
        line("%nindex of %,d questions built in %.1f s", MANY, (System.nanoTime() - started) / 1e9);
        quality("%,d more stored".formatted(MANY), this::found);
        time("one look-up of similar questions", 1, text -> similar.find(clerk, text, 5));
        time("one look-up of topics", 1, text -> topics.suggest(conference, text));
        quality("the same by PostgreSQL's trigrams alone, for comparison", this::byTrigrams);
        time("one look-up by trigrams", 10, text -> byTrigrams(text, 5));
        System.out.println(report);
    }

    private interface LookUp {
        void of(String text);
    }

    private void quality(String title, Quality.Finder finder) {
        line("%n%-40s %5s %9s %9s %s", title, "n", "recall@1", "recall@5", "above near miss");
        kinds.forEach((kind, asked) -> {
            var quality = Quality.of(asked, finder, DEMO);
            line(
                    "  %-38s %5d %9.3f %9.3f %.3f (%d)",
                    kind,
                    quality.asked(),
                    quality.recallAt1(),
                    quality.recallAt5(),
                    quality.aboveNearMiss(),
                    quality.nearMisses());
        });
    }

    private void topics(String title) {
        line("%n%s", title);
        kinds.forEach((kind, asked) -> {
            int sure = 0;
            int surelyRight = 0;
            for (var again : asked) {
                if (topics.suggest(conference, again.text()).sure()) {
                    sure++;
                    surelyRight += Quality.topics(List.of(again), this::topic, DEMO) > 0 ? 1 : 0;
                }
            }
            line(
                    "  %-38s %5d %9.3f   sure of %d, right in %d",
                    kind, asked.size(), Quality.topics(asked, this::topic, DEMO), sure, surelyRight);
        });
    }

    /** Each of the demo's questions when all others are classified, by words alone: what a topic's next question gets. */
    private void topicsOfNewQuestions() {
        var model = new TopicModel(DemoTopics.labels(), new Abbreviations(Abbreviations.standard()));
        DEMO.forEach(question -> model.learn(question.topic(), question.text()));
        long right = DEMO.stream()
                .filter(question -> {
                    model.forget(question.topic(), question.text());
                    var guesses = model.guess(question.text(), List.of(), hit -> Optional.empty());
                    model.learn(question.topic(), question.text());
                    return !guesses.isEmpty() && guesses.get(0).topic().equals(question.topic());
                })
                .count();
        line("  %-38s %5d %9.3f", "each question, when the others are", DEMO.size(), (double) right / DEMO.size());
    }

    /** @param each how many texts one of which is looked up: what is slow needs no more to be seen to be so */
    private void time(String what, int each, LookUp lookUp) {
        var all = kinds.values().stream()
                .flatMap(List::stream)
                .map(AskedAgain::text)
                .toList();
        var texts = IntStream.range(0, all.size())
                .filter(i -> i % each == 0)
                .mapToObj(all::get)
                .toList();
        texts.forEach(lookUp::of);
        var times = new ArrayList<Double>();
        for (var text : texts) {
            long started = System.nanoTime();
            lookUp.of(text);
            times.add((System.nanoTime() - started) / 1e6);
        }
        Collections.sort(times);
        line(
                "%n%s with %,d questions stored: p50 %.1f ms, p95 %.1f ms",
                what, MANY, times.get(times.size() / 2), times.get(times.size() * 95 / 100));
    }

    private List<String> found(String text, int limit) {
        return similar.find(clerk, text, Math.min(limit, LIMIT)).stream()
                .map(item -> stored.name(item.question().question().id()))
                .toList();
    }

    private List<String> byTrigrams(String text, int limit) {
        return stored.byTrigrams(conference, FoldedText.of(text), Math.min(limit, LIMIT));
    }

    private String topic(AskedAgain again) {
        return topics.suggest(conference, again.text()).items().stream()
                .findFirst()
                .map(item -> item.topic().code())
                .orElse(null);
    }

    private void line(String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
