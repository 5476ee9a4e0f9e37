package vn.caunoi.registry.rehearsal;

import java.time.Instant;

/**
 * That something was seen to work.
 *
 * @param by who said so; null when the hub saw it itself
 * @param live whether the conference was live already
 */
record Tick(Instant at, String by, boolean live) {}
