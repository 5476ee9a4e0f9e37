package vn.caunoi.registry.bridgepoint;

import jakarta.validation.constraints.NotNull;

/** What is said of a hall's picture and sound. */
public record VideoChange(@NotNull VideoWord word) {}
