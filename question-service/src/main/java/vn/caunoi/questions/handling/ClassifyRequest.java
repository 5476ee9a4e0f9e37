package vn.caunoi.questions.handling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** @param topic a topic's code */
@Schema(requiredProperties = "topic")
public record ClassifyRequest(@Text(max = 64) String topic) {}
