package vn.caunoi.questions.directory;

import java.util.UUID;

import vn.caunoi.contracts.registry.ConferencePhase;

/** What this service needs to know of a conference. */
public record Conference(UUID id, String title, ConferencePhase phase) {}
