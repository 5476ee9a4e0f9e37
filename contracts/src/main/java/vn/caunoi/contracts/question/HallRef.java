package vn.caunoi.contracts.question;

/** A bridge point as a question names it: its code within the conference and its name. */
public record HallRef(String code, String name) {}
