package vn.caunoi.notification.stream;

/** Why a socket is closed, as the browser learns it (RFC 6455, section 7.4). */
enum CloseCode {
    /** The session ended, or its account was switched off. */
    SIGNED_OUT(4401),
    /** It sent what its role, or the protocol, does not allow. */
    NOT_ALLOWED(4403),
    /** It read too slowly; it may come back and resume. */
    TOO_SLOW(4408),
    /** It sent too much, or there are too many sockets of its session or account. */
    TOO_MUCH(4429),
    /** Come back later; the reason is the number of milliseconds to wait. */
    RESTARTING(1012);

    private final short code;

    CloseCode(int code) {
        this.code = (short) code;
    }

    short code() {
        return code;
    }
}
