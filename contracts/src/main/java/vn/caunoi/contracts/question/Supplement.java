package vn.caunoi.contracts.question;

import java.time.Instant;

/** What the asking side added when it was asked for more. For its hall and the desk only. */
public record Supplement(String text, Instant at) {}
