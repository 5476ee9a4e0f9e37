package vn.caunoi.questions.closing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a clerk confirms.
 *
 * @param collected slips collected in the hall
 * @param received questions of the hall of which it got the answer
 * @param sent as it stood before the clerk's eyes; so do answered and promised
 * @param note at most 1,000 characters
 */
record ClosingRequest(
        @NotNull @Min(0) @Max(100_000) Integer collected,
        @NotNull @Min(0) @Max(100_000) Integer received,
        @NotNull @Min(0) Integer sent,
        @NotNull @Min(0) Integer answered,
        @NotNull @Min(0) Integer promised,
        @Schema(nullable = true) String note) {}
