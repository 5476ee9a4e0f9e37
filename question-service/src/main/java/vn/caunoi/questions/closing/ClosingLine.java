package vn.caunoi.questions.closing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;

/**
 * The one line that the chair reads: whether anything was missed, and what.
 *
 * @param complete nothing was missed: “Không sót câu nào”
 * @param promised questions without an answer that were put off to a date; that is no gap
 * @param gaps what is missing, the heaviest first
 */
@Schema(name = "ClosingLine")
public record ClosingLine(boolean complete, int promised, List<Gap> gaps) {
    /** What can be missing, the heaviest first. */
    public enum Kind {
        /** Questions without an answer or a date. */
        UNANSWERED,
        /** Questions answered aloud, the gist not yet written. */
        OWED,
        /** Halls that collected another number of slips than came in. */
        SLIPS_DIFFER,
        /** Halls that got another number of answers than were given. */
        ANSWERS_DIFFER,
        /** Answers that did not reach a hall; one counts for each hall. */
        UNSEEN,
        /** Halls whose clerk confirmed before something changed. */
        OUTDATED,
        /** Halls whose clerk has not confirmed. */
        NOT_CONFIRMED
    }

    /**
     * Something that is missing.
     *
     * @param count of questions, or of answers; of halls where those are what it counts
     * @param halls where it is missing, by their codes; those that were called in are no hall's
     */
    @Schema(name = "ClosingGap")
    public record Gap(Kind kind, int count, List<HallRef> halls) {}

    /**
     * Compares.
     *
     * @param halls all of the conference
     * @param questions of the conference as a whole, each once: several halls may ask one
     */
    static ClosingLine of(List<HallClosing> halls, Questions questions) {
        var gaps = new ArrayList<Gap>();
        counted(gaps, Kind.UNANSWERED, questions.waiting(), where(halls, HallClosing::waiting));
        counted(gaps, Kind.OWED, questions.owed(), where(halls, HallClosing::owed));
        var differing = new EnumMap<Kind, List<HallRef>>(Kind.class);
        halls.forEach(hall -> standing(hall, differing));
        named(gaps, Kind.SLIPS_DIFFER, differing);
        named(gaps, Kind.ANSWERS_DIFFER, differing);
        counted(
                gaps,
                Kind.UNSEEN,
                halls.stream().mapToInt(HallClosing::unseen).sum(),
                where(halls, HallClosing::unseen));
        named(gaps, Kind.OUTDATED, differing);
        named(gaps, Kind.NOT_CONFIRMED, differing);
        return new ClosingLine(gaps.isEmpty(), questions.promised(), List.copyOf(gaps));
    }

    /**
     * How many questions of a conference stand open, each once.
     *
     * @param waiting without an answer or a date
     */
    record Questions(int waiting, int owed, int promised) {}

    /** What changed since a hall confirmed says nothing of whether its numbers are right. */
    private static void standing(HallClosing hall, Map<Kind, List<HallRef>> differing) {
        if (hall.said() == null) {
            add(differing, Kind.NOT_CONFIRMED, hall);
        } else if (hall.said().outdated()) {
            add(differing, Kind.OUTDATED, hall);
        } else {
            if (hall.said().collected() != hall.sent()) {
                add(differing, Kind.SLIPS_DIFFER, hall);
            }
            if (hall.said().received() != hall.answered()) {
                add(differing, Kind.ANSWERS_DIFFER, hall);
            }
        }
    }

    private static void add(Map<Kind, List<HallRef>> differing, Kind kind, HallClosing hall) {
        differing.computeIfAbsent(kind, none -> new ArrayList<>()).add(hall.bridgePoint());
    }

    private static List<HallRef> where(List<HallClosing> halls, ToIntFunction<HallClosing> count) {
        return halls.stream()
                .filter(hall -> count.applyAsInt(hall) > 0)
                .map(HallClosing::bridgePoint)
                .toList();
    }

    private static void counted(List<Gap> gaps, Kind kind, int count, List<HallRef> halls) {
        if (count > 0) {
            gaps.add(new Gap(kind, count, halls));
        }
    }

    private static void named(List<Gap> gaps, Kind kind, Map<Kind, List<HallRef>> differing) {
        var halls = differing.getOrDefault(kind, List.of());
        counted(gaps, kind, halls.size(), halls);
    }
}
