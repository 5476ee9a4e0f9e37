package vn.caunoi.questions.work;

import java.time.Duration;

/** The settings that people get who set nothing, for plain tests. */
record TestWork(Duration lease, Duration sign, Duration retell) implements WorkConfig {
    static TestWork usual() {
        return new TestWork(Duration.ofMinutes(10), Duration.ofSeconds(60), Duration.ofSeconds(15));
    }
}
