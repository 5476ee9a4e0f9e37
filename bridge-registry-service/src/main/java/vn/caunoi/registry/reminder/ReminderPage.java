package vn.caunoi.registry.reminder;

import java.util.List;

/**
 * What the halls were reminded of, the latest first.
 *
 * @param byMail whether a mail server is set; without one they are sent by hand
 * @param behind how many halls have something to be reminded of now
 */
public record ReminderPage(List<ReminderView> items, boolean byMail, int behind) {}
