package vn.caunoi.registry.reminder;

import java.util.List;
import java.util.UUID;

/** A reminder as it goes out by mail. */
record Letter(UUID reminder, List<String> recipients, String subject, String body) {}
