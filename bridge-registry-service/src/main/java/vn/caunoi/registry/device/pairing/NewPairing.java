package vn.caunoi.registry.device.pairing;

import jakarta.validation.constraints.NotNull;

import vn.caunoi.registry.device.DeviceKind;

/** A device that wants to be let in. */
public record NewPairing(@NotNull DeviceKind kind) {}
