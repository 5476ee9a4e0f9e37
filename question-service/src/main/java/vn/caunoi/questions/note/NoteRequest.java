package vn.caunoi.questions.note;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** @param consult username of the official whose advice is asked for; may be missing */
@Schema(requiredProperties = "text")
public record NoteRequest(
        @Text(max = 4_000) String text,
        @Text(max = 64, required = false) String consult) {}
