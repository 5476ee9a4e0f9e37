package vn.caunoi.registry.incident;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** @param centre code of the regional centre that shall see to it */
@Schema(name = "IncidentAssignment", requiredProperties = "centre")
public record AssignRequest(@Text(max = 20) String centre) {}
