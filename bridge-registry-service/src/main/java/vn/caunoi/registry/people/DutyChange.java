package vn.caunoi.registry.people;

import jakarta.validation.constraints.NotNull;

/** Whether an official shall get new questions. */
public record DutyChange(@NotNull Boolean onDuty) {}
