package vn.caunoi.questions.handling;

import java.util.UUID;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param into id of the main question */
@Schema(requiredProperties = "into")
public record MergeRequest(@NotNull(message = "required") UUID into) {}
