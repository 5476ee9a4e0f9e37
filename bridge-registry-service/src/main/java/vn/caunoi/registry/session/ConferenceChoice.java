package vn.caunoi.registry.session;

import java.util.UUID;
import jakarta.validation.constraints.NotNull;

/** The conference that an administrator's session shall be about. */
public record ConferenceChoice(@NotNull UUID id) {}
