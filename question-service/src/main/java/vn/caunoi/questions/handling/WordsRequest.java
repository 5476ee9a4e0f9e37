package vn.caunoi.questions.handling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** @param text of a question's length */
@Schema(requiredProperties = "text")
public record WordsRequest(@Text(max = 4_000) String text) {}
