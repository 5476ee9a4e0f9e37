package vn.caunoi.registry.setup;

/** @param open whether the hub is empty, and waits to be set up */
public record SetupView(boolean open) {}
