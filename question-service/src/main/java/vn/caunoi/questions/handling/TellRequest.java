package vn.caunoi.questions.handling;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param told whether the asker was told of the answer */
@Schema(requiredProperties = "told")
public record TellRequest(@NotNull(message = "required") Boolean told) {}
