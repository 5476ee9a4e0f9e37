package vn.caunoi.registry.rehearsal;

import jakarta.validation.constraints.NotNull;

/** What is said of a check. */
public record CheckChange(@NotNull Boolean ticked) {}
