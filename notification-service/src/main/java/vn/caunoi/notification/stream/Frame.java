package vn.caunoi.notification.stream;

/**
 * One frame but for the number that each socket gives it: {@code {"t":"question","n":} … {@code ,"question":{…}} … {@code
 * ,"cursor":"…"}}. The parts are shared by all sockets that it goes to.
 *
 * @param type the value of {@code t}
 * @param body further fields, each with a comma before it
 * @param tail as the body; shared by fewer sockets
 */
record Frame(String type, String body, String tail) {
    private static final int ENVELOPE = 40;

    Frame(String type, String body) {
        this(type, body, "");
    }

    /** Its length, roughly. */
    int size() {
        return ENVELOPE + body.length() + tail.length();
    }

    /** @param n how many frames the socket got before, and one */
    String text(long n) {
        return new StringBuilder(size() + type.length())
                .append("{\"t\":\"")
                .append(type)
                .append("\",\"n\":")
                .append(n)
                .append(body)
                .append(tail)
                .append('}')
                .toString();
    }
}
