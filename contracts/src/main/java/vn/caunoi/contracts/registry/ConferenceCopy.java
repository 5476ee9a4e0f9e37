package vn.caunoi.contracts.registry;

import java.util.UUID;

/**
 * Where a conference was copied from.
 *
 * @param conference the former one
 * @param people whether its people came along, under the same usernames
 */
public record ConferenceCopy(UUID conference, boolean people) {}
