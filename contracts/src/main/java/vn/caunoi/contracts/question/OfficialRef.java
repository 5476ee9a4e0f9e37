package vn.caunoi.contracts.question;

/** The official who holds a question. */
public record OfficialRef(String username, String displayName) {}
