package vn.caunoi.registry.device;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;

/**
 * What a device knows of itself.
 *
 * @param id by which it finds itself among the screens that the stream tells of
 * @param bridgePoint a screen's hall; null for the chair's
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OwnDevice(
        UUID id,
        DeviceKind kind,
        String name,
        @Schema(nullable = true) HallRef bridgePoint) {}
