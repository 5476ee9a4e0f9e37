package vn.caunoi.e2e.faults;

import java.util.Optional;

/**
 * Something that breaks, and is mended.
 *
 * @param mode in which runs it is
 * @param inject breaks it, and returns when it has been broken for long enough; what must hold meanwhile it asserts
 * @param heal mends it, where it does not mend itself; what must hold then it asserts
 * @param obstacle why this machine can't break it; empty where it can
 */
record Fault(String name, Mode mode, Step inject, Step heal, Obstacle obstacle) {
    enum Mode {
        /** In {@code mvn verify}, and in long runs too. */
        SHORT,
        /** In {@code mvn -Pfaults} alone. */
        LONG
    }

    interface Step {
        void on(Scene scene) throws Exception;
    }

    interface Obstacle {
        Optional<String> on(Scene scene);
    }

    static Fault of(String name, Mode mode, Step inject, Step heal) {
        return new Fault(name, mode, inject, heal, scene -> Optional.empty());
    }

    Fault unless(Obstacle other) {
        return new Fault(name, mode, inject, heal, other);
    }
}
