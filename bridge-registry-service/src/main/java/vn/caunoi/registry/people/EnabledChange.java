package vn.caunoi.registry.people;

import jakarta.validation.constraints.NotNull;

/** Whether an account may be used. */
public record EnabledChange(@NotNull Boolean enabled) {}
