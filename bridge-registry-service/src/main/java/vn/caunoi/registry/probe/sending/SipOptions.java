package vn.caunoi.registry.probe.sending;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One OPTIONS request of SIP, and which answers are its own: RFC 3261, §11 (OPTIONS), §8.1.1 (what a request holds), §17.1.3
 * (an answer belongs to the request with its branch and method), RFC 3581 (rport: the answer comes back to where the request
 * came from).
 */
final class SipOptions {
    private static final Pattern STATUS_LINE = Pattern.compile("SIP/2\\.0 ([1-6]\\d\\d) .*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRANCH = Pattern.compile(";\\s*branch\\s*=\\s*([^;,\\s]+)", Pattern.CASE_INSENSITIVE);
    /** What a branch begins with that is unique: §8.1.1.7. */
    private static final String COOKIE = "z9hG4bK";

    private static final Map<String, String> SHORT = Map.of("i", "call-id", "v", "via");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String branch = COOKIE + random();
    private final String tag = random();
    private final String callId;
    private final Target target;
    private final String from;
    private final int port;

    /**
     * @param here this machine's address on the way there
     * @param port where the answer is waited for
     */
    SipOptions(Target target, InetAddress here, int port) {
        this.target = target;
        this.from = written(here.getHostAddress(), here instanceof Inet6Address);
        this.port = port;
        callId = random() + "@" + here.getHostAddress();
    }

    /** What a datagram is to the request. */
    enum Reply {
        /** An answer that ends it, be it a refusal. */
        FINAL,
        /** The other side is still at it: proves too little. */
        PROVISIONAL,
        /** An answer to somebody else's request. */
        FOREIGN,
        /** No SIP at all. */
        GARBAGE
    }

    byte[] request() {
        var to = "sip:" + written(target.host(), target.host().contains(":")) + ":" + target.port();
        return String.join(
                        "\r\n",
                        "OPTIONS " + to + " SIP/2.0",
                        "Via: SIP/2.0/UDP " + from + ":" + port + ";branch=" + branch + ";rport",
                        "Max-Forwards: 70",
                        "From: <sip:caunoi@" + from + ">;tag=" + tag,
                        "To: <" + to + ">",
                        "Call-ID: " + callId,
                        "CSeq: 1 OPTIONS",
                        "Contact: <sip:caunoi@" + from + ":" + port + ">",
                        "Accept: application/sdp",
                        "Content-Length: 0",
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Reply reply(byte[] datagram) {
        var lines = new String(datagram, StandardCharsets.ISO_8859_1).split("\r?\n", -1);
        var status = STATUS_LINE.matcher(lines[0]);
        if (!status.matches()) {
            return Reply.GARBAGE;
        }
        var headers = headers(lines);
        var via = BRANCH.matcher(headers.getOrDefault("via", ""));
        boolean ours = via.find()
                && via.group(1).equals(branch)
                && callId.equals(headers.get("call-id"))
                && headers.getOrDefault("cseq", "").matches("1\\s+OPTIONS");
        if (!ours) {
            return Reply.FOREIGN;
        }
        return status.group(1).startsWith("1") ? Reply.PROVISIONAL : Reply.FINAL;
    }

    /** The first one of each name, which of several Via is the topmost: ours. */
    private static Map<String, String> headers(String[] lines) {
        var headers = new HashMap<String, String>();
        for (int each = 1; each < lines.length && !lines[each].isEmpty(); each++) {
            int colon = lines[each].indexOf(':');
            if (colon > 0) {
                var name = lines[each].substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.putIfAbsent(
                        SHORT.getOrDefault(name, name),
                        lines[each].substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String written(String host, boolean ipv6) {
        return ipv6 ? "[" + host + "]" : host;
    }

    private static String random() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
