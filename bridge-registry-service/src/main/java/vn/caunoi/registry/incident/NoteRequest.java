package vn.caunoi.registry.incident;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** Something to be kept with an incident. */
@Schema(name = "IncidentNote", requiredProperties = "text")
public record NoteRequest(@Text(max = 2_000) String text) {}
