package vn.caunoi.registry.session;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.caunoi.registry.people.Passwords;
import vn.caunoi.registry.people.Person;

/** Decides whether a password opens an account. */
@ApplicationScoped
public class Credentials {
    /** The published password of the demo accounts: outside demo mode it opens nothing, whatever the database says. */
    public static final String DEMO_PASSWORD = "caunoi-demo";

    private final Passwords passwords;
    private final boolean demo;

    Credentials(Passwords passwords, @ConfigProperty(name = "caunoi.demo") boolean demo) {
        this.passwords = passwords;
        this.demo = demo;
    }

    /** Takes as long for an account that does not exist as for one that does. */
    boolean open(Optional<Person> person, String password) {
        var match = passwords.match(person, password);
        return match && (demo || !DEMO_PASSWORD.equals(password));
    }
}
