package vn.caunoi.kit.session;

import vn.caunoi.kit.problem.Problem;

/** No session, or one that is forged, expired, ended or of a disabled account: 401 {@code signed-out}. */
public class NotSignedIn extends Problem {
    public NotSignedIn() {
        super(401, "signed-out");
    }
}
