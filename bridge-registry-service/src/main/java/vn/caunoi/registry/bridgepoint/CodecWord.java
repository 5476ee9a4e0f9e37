package vn.caunoi.registry.bridgepoint;

import vn.caunoi.contracts.registry.LineState.Line;

/**
 * What a hall's equipment of the video conference says when it is asked itself. Of picture and sound people know more: that
 * something is missing stands until a person says otherwise, and that all is well until the equipment, which had answered
 * before, falls silent.
 */
public enum CodecWord {
    ANSWERS(Line.UP, "CODEC_ANSWERS"),
    /** It had answered before. */
    SILENT(Line.DOWN, "CODEC_SILENT"),
    /** It is not asked, or other equipment than before: what the former said is void. */
    NOT_ASKED(Line.UNKNOWN, null);

    /** Who says so, where a person's name would stand. */
    static final String BY = "codec";

    private final Line line;
    private final String cause;

    CodecWord(Line line, String cause) {
        this.line = line;
        this.cause = cause;
    }

    Line line() {
        return line;
    }

    String cause() {
        return cause;
    }

    /** Whether that is a cause that no person gives. */
    private static boolean given(String cause) {
        return ANSWERS.cause.equals(cause) || SILENT.cause.equals(cause);
    }

    /** Whether it counts over what the lamp shows. */
    boolean overrules(Line shown, String cause) {
        boolean nobodySpoke = shown == Line.UNKNOWN;
        boolean said = given(cause);
        return switch (this) {
            case ANSWERS -> nobodySpoke || said;
            case SILENT -> nobodySpoke || said || shown == Line.UP;
            case NOT_ASKED -> said;
        };
    }
}
