package vn.caunoi.questions.handling;

import vn.caunoi.kit.text.Text;

/** @param topic a topic's code */
public record ClassifyRequest(@Text(max = 64) String topic) {}
