package vn.caunoi.registry.announcement;

import java.util.List;

/** Announcements that stand, the latest first, then the latest of those that are over. */
public record AnnouncementPage(List<AnnouncementItem> items) {}
