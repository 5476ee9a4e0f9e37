package vn.caunoi.questions.handling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** @param text what is asked now */
@Schema(requiredProperties = "text")
public record FollowUpRequest(@Text(max = 4_000) String text, Boolean urgent) {}
