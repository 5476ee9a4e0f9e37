package vn.caunoi.questions.directory;

import java.util.UUID;

/** The registry said something new of a conference, and it is stored. */
public record ConferenceChanged(UUID conference) {}
