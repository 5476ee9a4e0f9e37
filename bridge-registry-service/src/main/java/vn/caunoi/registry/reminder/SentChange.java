package vn.caunoi.registry.reminder;

import jakarta.validation.constraints.NotNull;

/** Whether a reminder was sent by hand. */
public record SentChange(@NotNull Boolean sent) {}
