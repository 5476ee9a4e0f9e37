package vn.caunoi.questions.handling;

import vn.caunoi.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param topic a topic's code */
@Schema(requiredProperties = "topic")
public record ClassifyRequest(@Text(max = 64) String topic) {}
