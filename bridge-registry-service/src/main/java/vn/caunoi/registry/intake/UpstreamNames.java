package vn.caunoi.registry.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.caunoi.registry.upstream.UpstreamState;

/** The regional centres and uplinks of a conference by what people write for them: a code, or a name. */
final class UpstreamNames {
    private static final Pattern CODE = Pattern.compile("\\p{Alnum}[\\p{Alnum}._-]{0,19}");
    private static final String BETWEEN = "; ";
    /** What a cell holds. */
    private static final int LONGEST = 1_000;

    private final List<NamedUpstream> all;

    UpstreamNames(List<UpstreamState> known) {
        all = new ArrayList<>(known.stream().map(NamedUpstream::of).toList());
    }

    void add(NamedUpstream upstream) {
        all.add(upstream);
    }

    List<NamedUpstream> all() {
        return List.copyOf(all);
    }

    /** Which one is meant: none is, where it is new; several are, where a code alone can tell. */
    List<NamedUpstream> meant(String text) {
        var folded = Folded.of(text);
        // A list is never one name that happens to have the same words.
        boolean loosely = !text.contains(";") && !isListOfCodes(text);
        return Stream.<Predicate<NamedUpstream>>of(
                        each -> text.equalsIgnoreCase(each.code()),
                        each -> text.equalsIgnoreCase(each.name()),
                        each -> loosely && folded.equals(each.folded()) && Folded.same(text, each.name()))
                .map(fitting -> all.stream().filter(fitting).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Names and codes parted by semicolons; codes also by commas, which names have in them. */
    List<String> parts(String text) {
        if (!meant(text).isEmpty()) {
            return List.of(text);
        }
        return PeopleRows.parts(text, ";").stream()
                .flatMap(part -> meant(part).isEmpty() && isListOfCodes(part)
                        ? PeopleRows.parts(part, ",").stream()
                        : Stream.of(part))
                .toList();
    }

    /** A cell that means these, by their names where these are understood. */
    String cell(List<UpstreamState> upstreams) {
        var names = upstreams.stream().map(this::sayable).collect(Collectors.joining(BETWEEN));
        return names.length() <= LONGEST
                ? names
                : upstreams.stream().map(UpstreamState::code).collect(Collectors.joining(BETWEEN));
    }

    private String sayable(UpstreamState upstream) {
        var name = upstream.name();
        boolean understood = !Folded.of(name).isEmpty()
                && !name.contains(";")
                && meant(name).equals(List.of(NamedUpstream.of(upstream)));
        return understood ? name : upstream.code();
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static boolean isListOfCodes(String text) {
        return text.contains(",") && PeopleRows.parts(text, ",").stream().allMatch(UpstreamNames::isCode);
    }
}
