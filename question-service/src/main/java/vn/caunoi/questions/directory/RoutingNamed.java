package vn.caunoi.questions.directory;

import java.util.List;
import java.util.UUID;

import vn.caunoi.contracts.registry.TopicRouting;

/**
 * The registry said who answers which topics. Told within the transaction that takes over the conference's state: both hold,
 * or neither. May be told again.
 */
public record RoutingNamed(UUID conference, List<TopicRouting> routing) {}
