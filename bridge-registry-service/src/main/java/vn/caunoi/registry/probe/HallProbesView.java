package vn.caunoi.registry.probe;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is asked of a hall.
 *
 * @param version for {@code If-Match}; 0 while nothing was ever asked
 * @param allowed networks and names that may be probed at all, as whoever runs the hub has configured; empty when nothing
 *     may
 */
@Schema(name = "HallProbes")
public record HallProbesView(long version, List<String> allowed, List<ProbeView> items) {}
