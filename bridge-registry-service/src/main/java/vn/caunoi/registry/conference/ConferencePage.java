package vn.caunoi.registry.conference;

import java.util.List;

/** Several conferences, the latest first. */
public record ConferencePage(List<ConferenceView> items) {}
