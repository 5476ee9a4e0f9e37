package vn.caunoi.questions.handling;

import vn.caunoi.kit.text.Text;

/** @param bridgePoint the hall's code: an operator names it, a clerk's is the session's */
public record AskTooRequest(
        @Text(max = 64, required = false) String bridgePoint) {}
