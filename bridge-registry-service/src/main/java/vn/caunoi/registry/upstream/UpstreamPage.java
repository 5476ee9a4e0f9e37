package vn.caunoi.registry.upstream;

import java.util.List;

/** The centres, then the uplinks, each by code. */
public record UpstreamPage(List<UpstreamView> items) {}
