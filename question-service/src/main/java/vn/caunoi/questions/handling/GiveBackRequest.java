package vn.caunoi.questions.handling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** @param reason why, for the desk */
@Schema(requiredProperties = "reason")
public record GiveBackRequest(@Text(max = 1_000) String reason) {}
