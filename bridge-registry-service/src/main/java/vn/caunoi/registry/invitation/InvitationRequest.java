package vn.caunoi.registry.invitation;

import jakarta.validation.constraints.NotNull;

/** @param printed whether a temporary password is wanted beside the link, for paper */
public record InvitationRequest(@NotNull Boolean printed) {}
