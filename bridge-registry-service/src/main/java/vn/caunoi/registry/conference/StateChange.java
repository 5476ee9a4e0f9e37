package vn.caunoi.registry.conference;

import jakarta.validation.constraints.NotNull;

import vn.caunoi.contracts.registry.ConferencePhase;

/** The state that a conference shall take. */
public record StateChange(@NotNull ConferencePhase state) {}
