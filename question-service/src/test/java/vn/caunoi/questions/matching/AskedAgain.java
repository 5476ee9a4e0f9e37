package vn.caunoi.questions.matching;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import vn.caunoi.questions.testing.DemoQuestion;

/**
 * A question of the demo, asked again.
 *
 * @param of the id of the question that it must find
 */
public record AskedAgain(String of, String text) {
    /** Long forms and what people type for them in a hurry; the longer first. */
    private static final String[][] SHORT = {
        {"ủy ban bầu cử", "UBBC"},
        {"ủy ban nhân dân", "UBND"},
        {"hội đồng nhân dân", "HĐND"},
        {"đại biểu quốc hội", "ĐBQH"},
        {"ban bầu cử", "BBC"},
        {"tổ bầu cử", "TBC"},
        {"khu vực bỏ phiếu", "KVBP"},
        {"danh sách cử tri", "DSCT"},
        {"mặt trận tổ quốc", "MTTQ"},
        {"danh sách", "ds"},
        {"công ty", "cty"},
        {"không", "ko"},
        {"được", "dc"},
        {"người", "ng"},
    };

    /** A question each that resembles one of the demo and is another. */
    public static List<AskedAgain> nearMisses() {
        return read("near-misses");
    }

    /** What {@code /similar/<name>.tsv} holds. */
    private static List<AskedAgain> read(String name) {
        var stream = AskedAgain.class.getResourceAsStream("/similar/" + name + ".tsv");
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(parts -> new AskedAgain(parts[0], parts[1]))
                .toList();
    }

    /** All ways of asking again, by name, in the order in which they are reported. */
    public static Map<String, List<AskedAgain>> byKind(List<DemoQuestion> demo) {
        var paraphrases = read("paraphrases");
        var kinds = new TreeMap<String, List<AskedAgain>>();
        kinds.put("1 no diacritics, abbreviated, by rule", each(demo, AskedAgain::hurried));
        kinds.put("2 no diacritics, abbreviated, by hand", read("retyped"));
        kinds.put("3 slips, with diacritics", slips(demo, false));
        kinds.put("4 slips, no diacritics, abbreviated", slips(demo, true));
        kinds.put("5 decomposed (NFD), old tone places", each(demo, AskedAgain::decomposed));
        kinds.put("6 other words, for tuning", everySecond(paraphrases, 0));
        kinds.put("7 other words, held out", everySecond(paraphrases, 1));
        return kinds;
    }

    private interface Rewriting {
        String of(String text);
    }

    private static List<AskedAgain> each(List<DemoQuestion> demo, Rewriting rewriting) {
        return demo.stream()
                .map(question -> new AskedAgain(question.id(), rewriting.of(question.text())))
                .toList();
    }

    private static List<AskedAgain> slips(List<DemoQuestion> demo, boolean hurried) {
        var random = new Random(7);
        return each(demo, text -> withSlips(hurried ? hurried(text) : text, random));
    }

    private static List<AskedAgain> everySecond(List<AskedAgain> all, int from) {
        var half = new ArrayList<AskedAgain>();
        for (int i = from; i < all.size(); i += 2) {
            half.add(all.get(i));
        }
        return half;
    }

    static String hurried(String text) {
        var typed = text;
        for (var pair : SHORT) {
            typed = typed.replaceAll("(?iu)" + pair[0], pair[1]);
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase();
    }

    private static String decomposed(String text) {
        var oldPlaces =
                text.replace("òa", "oà").replace("óa", "oá").replace("ủy", "uỷ").replace("ùy", "uỳ");
        return Normalizer.normalize(oldPlaces, Normalizer.Form.NFD);
    }

    /** In about every sixth word two letters swapped, one left out or doubled, or the blank after it lost. */
    private static String withSlips(String text, Random random) {
        var typed = new StringBuilder();
        for (var word : text.split(" ")) {
            if (word.length() < 3 || random.nextInt(6) > 0) {
                typed.append(word).append(' ');
                continue;
            }
            int at = random.nextInt(word.length() - 1);
            var before = word.substring(0, at);
            switch (random.nextInt(4)) {
                case 0 -> typed.append(before).append(word.charAt(at + 1)).append(word.charAt(at));
                case 1 -> typed.append(before).append(word.charAt(at + 1));
                case 2 -> typed.append(before).append(word.charAt(at)).append(word, at, at + 2);
                default -> {
                    typed.append(word);
                    continue;
                }
            }
            typed.append(word.substring(at + 2)).append(' ');
        }
        return typed.toString();
    }
}
