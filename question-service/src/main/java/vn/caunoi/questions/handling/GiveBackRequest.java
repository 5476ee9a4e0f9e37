package vn.caunoi.questions.handling;

import vn.caunoi.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reason why, for the desk */
@Schema(requiredProperties = "reason")
public record GiveBackRequest(@Text(max = 1_000) String reason) {}
