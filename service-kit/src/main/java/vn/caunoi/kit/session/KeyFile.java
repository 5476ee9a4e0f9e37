package vn.caunoi.kit.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;

import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * The registry's public keys by their id, from a JWK set file (RFC 7517) that is read again when it changes. While it
 * can't be read, the keys read before stay valid.
 */
class KeyFile {
    private static final Logger LOG = Logger.getLogger(KeyFile.class);

    private record Stamp(FileTime changed, long size) {}

    /** @param whole false when the file could not be read as it stands now */
    record Keys(Map<String, PublicKey> byId, boolean whole) {}

    private final Path file;
    private Stamp stamp;
    private Keys keys = new Keys(Map.of(), false);

    KeyFile(Path file) {
        this.file = file;
    }

    synchronized Keys keys() {
        try {
            var now = new Stamp(Files.getLastModifiedTime(file), Files.size(file));
            if (!now.equals(stamp)) {
                keys = new Keys(read(), true);
                stamp = now;
            }
        } catch (IOException | JoseException e) {
            if (stamp != null || keys.whole() || keys.byId().isEmpty()) {
                LOG.warnf("session keys can't be read from %s: %s", file, e.getMessage());
            }
            keys = new Keys(keys.byId(), false);
            stamp = null;
        }
        return keys;
    }

    private Map<String, PublicKey> read() throws IOException, JoseException {
        var byId = new HashMap<String, PublicKey>();
        for (var key : new JsonWebKeySet(Files.readString(file)).getJsonWebKeys()) {
            if (key instanceof EllipticCurveJsonWebKey pair && key.getKeyId() != null) {
                byId.put(key.getKeyId(), pair.getECPublicKey());
            }
        }
        if (byId.isEmpty()) {
            throw new IOException("no key with an id in it");
        }
        return Map.copyOf(byId);
    }
}
