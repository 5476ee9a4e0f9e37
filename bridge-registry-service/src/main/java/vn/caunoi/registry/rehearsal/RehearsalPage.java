package vn.caunoi.registry.rehearsal;

import java.util.List;

/**
 * What all halls have shown to work.
 *
 * @param open whether something can be ticked now: the conference rehearses, or is live
 */
public record RehearsalPage(List<RehearsalView> items, boolean open) {}
