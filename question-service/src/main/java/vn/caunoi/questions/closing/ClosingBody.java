package vn.caunoi.questions.closing;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a conference stands at its session's end: in one line, and hall by hall. */
@Schema(name = "Closing")
public record ClosingBody(ClosingLine line, List<HallClosing> items) {}
