package vn.caunoi.questions.handling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** @param reason why, in a sentence or two */
@Schema(requiredProperties = "reason")
public record ReasonRequest(@Text(max = 1_000) String reason) {}
