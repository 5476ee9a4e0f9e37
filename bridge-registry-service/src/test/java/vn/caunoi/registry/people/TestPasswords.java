package vn.caunoi.registry.people;

/** Passwords with the least work that bcrypt allows. */
public final class TestPasswords {
    private TestPasswords() {}

    public static Passwords quick() {
        return new Passwords(4);
    }
}
