package vn.caunoi.questions.matching;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.caunoi.questions.testing.DemoQuestion;

/**
 * How well questions are found that were asked before, in figures.
 *
 * @param nearMisses how many of them have a near miss beside the question that they must find
 * @param aboveNearMiss share of those that find it above the near miss
 */
public record Quality(int asked, double recallAt1, double recallAt5, int nearMisses, double aboveNearMiss) {
    private static final int FAR = 60;

    /** Finds the ids of stored questions, the nearest first; a near miss's id is that of its question after an N. */
    public interface Finder {
        List<String> find(String text, int limit);
    }

    public static Quality of(List<AskedAgain> asked, Finder finder, List<DemoQuestion> demo) {
        var mains = demo.stream().collect(Collectors.toMap(DemoQuestion::id, DemoQuestion::main));
        var nearMisses = AskedAgain.nearMisses().stream().map(AskedAgain::of).collect(Collectors.toSet());
        int first = 0;
        int amongFive = 0;
        int withNearMiss = 0;
        int above = 0;
        for (var again : asked) {
            var found = finder.find(again.text(), FAR).stream()
                    .map(id -> mains.getOrDefault(id, id))
                    .distinct()
                    .toList();
            int place = found.indexOf(mains.get(again.of()));
            first += place == 0 ? 1 : 0;
            amongFive += place >= 0 && place < 5 ? 1 : 0;
            if (nearMisses.contains(again.of())) {
                int missed = found.indexOf("N" + again.of());
                withNearMiss++;
                above += place >= 0 && (missed < 0 || place < missed) ? 1 : 0;
            }
        }
        return new Quality(
                asked.size(),
                share(first, asked.size()),
                share(amongFive, asked.size()),
                withNearMiss,
                share(above, withNearMiss));
    }

    /** Share of the questions whose first topic is right. */
    public static double topics(List<AskedAgain> asked, Function<AskedAgain, String> guess, List<DemoQuestion> demo) {
        Map<String, String> topics = demo.stream().collect(Collectors.toMap(DemoQuestion::id, DemoQuestion::topic));
        return share(
                asked.stream()
                        .filter(again -> topics.get(again.of()).equals(guess.apply(again)))
                        .count(),
                asked.size());
    }

    private static double share(long part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
