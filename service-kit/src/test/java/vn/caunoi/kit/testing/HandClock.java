package vn.caunoi.kit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves its hands. */
public final class HandClock extends Clock {
    private volatile Instant now;

    /** @param begin for example {@code 2021-04-28T01:00:00Z} */
    public HandClock(String begin) {
        now = Instant.parse(begin);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
