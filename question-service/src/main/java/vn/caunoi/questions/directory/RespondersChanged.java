package vn.caunoi.questions.directory;

/** Somebody came on duty, changed topics, or is new: what waits for a responder may have one now. */
public record RespondersChanged() {}
