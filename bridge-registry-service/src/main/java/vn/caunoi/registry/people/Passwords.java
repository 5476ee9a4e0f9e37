package vn.caunoi.registry.people;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.elytron.security.common.BcryptUtil;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hashes and compares passwords with bcrypt. */
@ApplicationScoped
public class Passwords {
    // bcrypt reads no further: two long passwords that agree so far would be one.
    private static final int MAX_BYTES = 72;

    private final int cost;
    private final String nobodys;

    /** @param cost the logarithm of the rounds; at 10 a comparison takes a core about 50 ms */
    Passwords(@ConfigProperty(name = "caunoi.passwords.cost") int cost) {
        this.cost = cost;
        this.nobodys = hash(UUID.randomUUID().toString());
    }

    /** @throws IllegalArgumentException for a password of more than 72 bytes in UTF-8 */
    public String hash(String password) {
        if (tooLong(password)) {
            throw new IllegalArgumentException("the password is too long");
        }
        return BcryptUtil.bcryptHash(password, cost);
    }

    /** True when the person has that password. Takes as long without a person as with one. */
    public boolean match(Optional<Person> person, String password) {
        return matches(person.map(Person::passwordHash), password);
    }

    /** True when {@code secret} was hashed so. Takes as long without a hash as with one. */
    public boolean matches(Optional<String> hash, String secret) {
        var compared = tooLong(secret) ? "" : secret;
        var same = BcryptUtil.matches(compared, hash.orElse(nobodys));
        return same && hash.isPresent() && compared.equals(secret);
    }

    private static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
