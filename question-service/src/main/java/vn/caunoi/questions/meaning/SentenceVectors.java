package vn.caunoi.questions.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import vn.caunoi.questions.matching.Hit;

/**
 * What stored questions mean, by a model. A vector takes a model some hundredths of a second, so they are made one after
 * the other on a thread of their own: until its turn has come a question is found by its words alone.
 */
public final class SentenceVectors {
    private final SentenceModel model;
    private final Map<UUID, String> texts = new ConcurrentHashMap<>();
    private final Map<UUID, float[]> vectors = new ConcurrentHashMap<>();
    private final Executor maker = maker();

    public SentenceVectors(SentenceModel model) {
        this.model = model;
    }

    public void put(UUID id, String text) {
        if (!text.equals(texts.put(id, text))) {
            maker.execute(() -> make(id, text));
        }
    }

    public void remove(UUID id) {
        texts.remove(id);
        vectors.remove(id);
    }

    /** The {@code limit} questions that mean most nearly what {@code text} means, of those whose turn has come. */
    public List<Hit> search(String text, int limit) {
        var wanted = model.vector(text);
        return vectors.entrySet().stream()
                .map(entry -> new Hit(entry.getKey(), product(wanted, entry.getValue())))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(limit)
                .toList();
    }

    private void make(UUID id, String text) {
        if (text.equals(texts.get(id))) {
            var vector = model.vector(text);
            // Unless it was changed or removed meanwhile.
            texts.computeIfPresent(id, (key, now) -> {
                if (now.equals(text)) {
                    vectors.put(id, vector);
                }
                return now;
            });
        }
    }

    /** Its thread ends when there is nothing to do, so nobody need close it. */
    private static Executor maker() {
        var maker = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "sentence-vectors");
            thread.setDaemon(true);
            return thread;
        });
        maker.allowCoreThreadTimeOut(true);
        return maker;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return Math.max(0, Math.min(1, sum));
    }
}
