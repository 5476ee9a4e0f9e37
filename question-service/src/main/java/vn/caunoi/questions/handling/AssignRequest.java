package vn.caunoi.questions.handling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** @param official a username */
@Schema(requiredProperties = "official")
public record AssignRequest(@Text(max = 64) String official) {}
