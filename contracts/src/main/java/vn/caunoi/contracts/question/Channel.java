package vn.caunoi.contracts.question;

/** How a question came in: typed in a hall, or called in and typed by an operator. */
public enum Channel {
    WEB,
    HOTLINE
}
