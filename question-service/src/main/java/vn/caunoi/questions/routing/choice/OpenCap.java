package vn.caunoi.questions.routing.choice;

/**
 * How much is routed to one official. By hand they may be given more.
 *
 * @param official the username
 * @param open how many open questions they hold at most
 */
public record OpenCap(String official, int open) {}
