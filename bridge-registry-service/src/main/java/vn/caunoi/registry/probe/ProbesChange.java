package vn.caunoi.registry.probe;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** All that is to be asked of a hall. */
public record ProbesChange(@NotNull @Size(max = 5) List<@NotNull @Valid ProbeChange> items) {}
