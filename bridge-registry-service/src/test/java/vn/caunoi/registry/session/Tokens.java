package vn.caunoi.registry.session;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

import vn.caunoi.kit.testing.SessionKeysResource;

/** Looks into tokens that the service signed. */
final class Tokens {
    private Tokens() {}

    static JwtClaims claims(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(SessionKeysResource.keys().pair().getPublicKey())
                .build()
                .processToClaims(token);
    }
}
