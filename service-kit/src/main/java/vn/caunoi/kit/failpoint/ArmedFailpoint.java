package vn.caunoi.kit.failpoint;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The one place at which this process will die, what has to pass there, and how often. */
final class ArmedFailpoint {
    private static final String ANYTHING = "*";

    private final Failpoint place;
    private final String what;
    private final AtomicInteger left;
    private final Runnable death;

    private ArmedFailpoint(Failpoint place, String what, int passes, Runnable death) {
        this.place = place;
        this.what = what;
        this.left = new AtomicInteger(passes);
        this.death = death;
    }

    /**
     * @param setting {@code place/what/n}, the place in kebab case, {@code *} for anything, at its n-th pass
     * @throws IllegalArgumentException when it reads otherwise: a test that arms nothing must not seem to pass
     */
    static ArmedFailpoint of(String setting, Runnable death) {
        var parts = setting.split("/");
        if (parts.length != 3) {
            throw new IllegalArgumentException("no failpoint: " + setting);
        }
        var place = Failpoint.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        return new ArmedFailpoint(place, parts[1], Integer.parseInt(parts[2]), death);
    }

    void pass(Failpoint passed, String passing) {
        if (passed == place && (what.equals(ANYTHING) || what.equals(passing)) && left.decrementAndGet() == 0) {
            death.run();
        }
    }
}
