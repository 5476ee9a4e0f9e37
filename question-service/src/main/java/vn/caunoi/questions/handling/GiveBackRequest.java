package vn.caunoi.questions.handling;

import vn.caunoi.kit.text.Text;

/** @param reason why, for the desk */
public record GiveBackRequest(@Text(max = 1_000) String reason) {}
