package vn.caunoi.questions.handling;

import vn.caunoi.kit.text.Text;

/** @param official a username */
public record AssignRequest(@Text(max = 64) String official) {}
