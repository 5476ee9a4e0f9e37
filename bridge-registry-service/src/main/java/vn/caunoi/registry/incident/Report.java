package vn.caunoi.registry.incident;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/**
 * That something is wrong with a hall's line, sound or picture.
 *
 * @param bridgePoint the hall's code: a clerk's is the session's
 * @param text what there is to say of it
 */
@Schema(name = "IncidentReport")
public record Report(
        @Text(max = 64, required = false) String bridgePoint,
        @Text(max = 500, required = false) String text) {}
