package vn.caunoi.registry.rehearsal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a page of a hall has received over the stream.
 *
 * @param check SCREEN from the hall's screen, STREAM from its secretary's page
 * @param token the hall's {@code practice} of a {@code bridge-point} frame
 */
public record Sighting(
        @NotNull Check check, @NotNull @Size(max = 64) String token) {}
