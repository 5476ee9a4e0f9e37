package vn.caunoi.registry.device;

import java.util.List;

/** Devices: the chair's, then the screens by hall. Revoked ones stay for twelve hours. */
public record ScreenPage(List<ScreenView> items) {}
