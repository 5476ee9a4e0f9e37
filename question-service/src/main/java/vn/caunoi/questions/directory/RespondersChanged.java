package vn.caunoi.questions.directory;

import java.util.UUID;

/** Somebody came on duty, changed topics, or is new: what waits for a responder may have one now. */
public record RespondersChanged(UUID conference) {}
