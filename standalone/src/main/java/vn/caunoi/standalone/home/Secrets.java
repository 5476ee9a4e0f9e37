package vn.caunoi.standalone.home;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords between the hub's own parts, drawn at random when first asked for and kept. */
public final class Secrets {

    private static final int BYTES = 24;

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
