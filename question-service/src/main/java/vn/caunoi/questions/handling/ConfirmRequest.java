package vn.caunoi.questions.handling;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param clear whether the asker has understood the answer */
@Schema(requiredProperties = "clear")
public record ConfirmRequest(@NotNull(message = "required") Boolean clear) {}
