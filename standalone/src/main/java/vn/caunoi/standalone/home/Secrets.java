package vn.caunoi.standalone.home;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;

/** Passwords between the hub's own parts, and what sets it up, drawn at random when first asked for and kept. */
public final class Secrets {

    private static final int BYTES = 24;
    private static final String SETUP = "setup";
    // Nothing that is read for something else: no I, L, O, U, 0, 1.
    private static final String TYPEABLE = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private final Path file;
    private final Properties passwords = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path file) {
        var secrets = new Secrets(file);
        secrets.read();
        return secrets;
    }

    public synchronized String password(String of) {
        var known = passwords.getProperty(of);
        if (known != null) {
            return known;
        }
        var drawn = draw();
        passwords.setProperty(of, drawn);
        write();
        return drawn;
    }

    /** What whoever sets up the hub must know, short enough to be typed: {@code K7QF-92MX-PB3D}. */
    public synchronized String setupCode() {
        var known = passwords.getProperty(SETUP);
        if (known != null) {
            return known;
        }
        var letters = new SecureRandom()
                .ints(12, 0, TYPEABLE.length())
                .mapToObj(i -> String.valueOf(TYPEABLE.charAt(i)))
                .collect(Collectors.joining());
        var drawn = letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
        passwords.setProperty(SETUP, drawn);
        write();
        return drawn;
    }

    private static String draw() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try (var reader = Files.newBufferedReader(file)) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            var text = new StringWriter();
            passwords.store(text, "Passwords between the parts of this hub");
            PrivateFile.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
