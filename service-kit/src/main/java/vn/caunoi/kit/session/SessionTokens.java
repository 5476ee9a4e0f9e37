package vn.caunoi.kit.session;

import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.contracts.access.Viewer;

/** Verifies session tokens with the registry's public keys, without asking the registry. */
@ApplicationScoped
public class SessionTokens {
    /**
     * @throws NotSignedIn 401, when the token is forged, expired, ended, or of a disabled account
     * @throws vn.caunoi.kit.problem.Problem 503 {@code keys-unavailable}, when the public keys can't be read
     */
    public Viewer verify(String token) {
        throw new NotSignedIn();
    }
}
