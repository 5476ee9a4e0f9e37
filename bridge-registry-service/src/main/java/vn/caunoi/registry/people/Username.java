package vn.caunoi.registry.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an account: small letters, digits, dot, dash and underscore, at most 64, as the database wants it. */
public record Username(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no username");
        }
    }

    /** What was typed as a username, blanks around it and capitals forgiven; empty where no account can have that name. */
    public static Optional<Username> typed(String text) {
        var folded = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(folded).matches() ? Optional.of(new Username(folded)) : Optional.empty();
    }
}
