package vn.caunoi.notification.stream;

import java.util.UUID;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What a screen says it has shown. @param revision of the answer */
public record Shown(@NotNull UUID question, @NotNull @Min(1) Integer revision) {}
