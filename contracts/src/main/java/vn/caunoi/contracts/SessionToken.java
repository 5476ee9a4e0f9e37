package vn.caunoi.contracts;

import java.time.Duration;

/** What the registry signs and the services verify: the session cookie's name, its token's life and claims. */
public final class SessionToken {
    public static final String COOKIE = "caunoi_session";
    public static final String ISSUER = "caunoi";
    /** A conference's longest day with its preparation. */
    public static final Duration LIFE = Duration.ofHours(14);

    // The subject is the username, the token id (jti) the session's id.
    public static final String DISPLAY_NAME = "name";
    public static final String ROLE = "role";
    /** The conference's id. */
    public static final String CONFERENCE = "conference";
    /** The bridge point's code; absent for an account without a hall. */
    public static final String BRIDGE_POINT = "bridgePoint";
    /** The bridge point's name; absent for an account without a hall. */
    public static final String BRIDGE_POINT_NAME = "bridgePointName";

    private SessionToken() {}
}
