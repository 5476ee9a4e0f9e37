package vn.caunoi.registry.probe;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a hall is asked, and so which of its lamps an answer speaks for. */
@Schema(name = "Asked")
public enum Asked {
    /** Its own line: {@code health}. */
    LINE,
    /** Its equipment of the video conference: {@code video}. */
    CODEC
}
