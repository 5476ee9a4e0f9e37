package vn.caunoi.questions.note;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.OfficialRef;

/**
 * A note as the desk reads it.
 *
 * @param by who said it: an official or a moderator
 * @param to whose advice was asked for; null unless the kind is CONSULT
 */
@Schema(name = "Note")
public record NoteItem(
        UUID id,
        OfficialRef by,
        Instant at,
        String text,
        NoteKind kind,
        @Schema(nullable = true) OfficialRef to) {}
