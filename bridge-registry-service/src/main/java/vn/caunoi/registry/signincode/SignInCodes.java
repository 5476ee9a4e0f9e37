package vn.caunoi.registry.signincode;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.UuidV7;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.people.Passwords;
import vn.caunoi.registry.people.Person;
import vn.caunoi.registry.people.PersonService;

/** Makes codes for who is locked out, and knows them again. */
@ApplicationScoped
public class SignInCodes {
    private static final Set<Role> FOR = EnumSet.of(Role.CLERK, Role.OPERATOR);
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Cf}\\p{Pd}.]+");

    private final SignInCodeRepository repository;
    private final PersonService people;
    private final Passwords passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInCodes(SignInCodeRepository repository, PersonService people, Passwords passwords, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What was made: to be read out, and then forgotten. */
    record Made(String code, Instant expiresAt) {}

    /**
     * A new code, which takes the place of a former one.
     *
     * @throws Problem 404 when the conference has no such person, 409 {@code no-sign-in-code} for who is neither clerk nor
     *     operator, 409 {@code account-disabled}
     */
    @Transactional
    Made make(String username, Viewer by) {
        var person = people.get(by.conference(), username);
        if (!FOR.contains(person.role())) {
            throw Problem.of(409, "no-sign-in-code");
        }
        if (!person.enabled()) {
            throw Problem.of(409, "account-disabled");
        }
        var digits = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var code = new SignInCode(
                UuidV7.next(clock),
                by.conference(),
                person.username(),
                by.username(),
                passwords.hash(digits),
                clock.instant());
        repository.replace(person.username());
        repository.persist(code);
        return new Made(digits, code.expiresAt());
    }

    /**
     * Whether that is the person's code, which is spent then. Takes as long without one. A wrong try counts whatever
     * becomes of the attempt.
     *
     * @param typed with whatever blank or dash between the digits
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean open(Optional<Person> person, String typed) {
        var now = clock.instant();
        var code = person.map(known -> known.state().username()).flatMap(repository::locked);
        var right = passwords.matches(code.flatMap(known -> known.hash(now)), digits(typed));
        if (right) {
            code.get().use(now);
        } else {
            code.ifPresent(SignInCode::miss);
        }
        return right;
    }

    private static String digits(String typed) {
        return BETWEEN_DIGITS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
