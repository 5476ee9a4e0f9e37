package vn.caunoi.questions.routing;

import java.util.UUID;

/** A question that waits for an official. */
record Waiting(UUID conference, UUID id) {}
