package vn.caunoi.registry.bridgepoint;

import vn.caunoi.contracts.registry.LineState.Line;

/** What somebody says of a hall's picture and sound in the video conference. */
public enum VideoWord {
    /** The hall is seen and heard well. */
    CLEAR(Line.UP),
    NO_SOUND(Line.DEGRADED),
    NO_PICTURE(Line.DEGRADED),
    /** Neither is there. */
    NOTHING(Line.DOWN);

    private final Line line;

    VideoWord(Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }
}
