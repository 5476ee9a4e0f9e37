package vn.caunoi.questions.handling;

import vn.caunoi.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param official a username */
@Schema(requiredProperties = "official")
public record AssignRequest(@Text(max = 64) String official) {}
