package vn.caunoi.questions.directory;

import java.util.UUID;

/**
 * A conference is new here that was copied from another. Whoever keeps something for that one takes it over, in the
 * transaction that stores the new one; it is told once.
 *
 * @param people whether the people of {@code from} came along
 */
public record ConferenceCopied(UUID from, UUID to, boolean people) {}
