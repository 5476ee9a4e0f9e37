package vn.caunoi.registry.upstream;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an upstream failed, or works. */
@Schema(requiredProperties = "failed")
public record UpstreamSaid(@NotNull Boolean failed) {}
