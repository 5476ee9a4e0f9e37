package vn.caunoi.contracts.question;

/** A topic as a question names it: {@code VOTER_LIST} and its label. */
public record TopicRef(String code, String label) {}
