package vn.caunoi.registry.health.detection;

import java.time.Duration;

/**
 * When the detector concludes what.
 *
 * @param heartbeatEvery how often a hall sends heartbeats
 * @param tickEvery how often the detector is told the time
 * @param suspectPhi from this φ on a hall is SUSPECT
 * @param downPhi from this φ on failed probes make it DOWN
 * @param probes how many probes are sent on suspicion
 * @param probeAgainAfter when a suspicion is probed anew
 * @param silence after so long without any sign it is DOWN
 * @param grace so much longer a hall has after a start of the detector
 * @param lossPct mean loss, in per cent, from which it is DEGRADED
 * @param rttMs mean round trip, in milliseconds, from which it is DEGRADED
 * @param outages so many outages within {@code outagesWithin} make it FLAPPING
 * @param steadyAfter so long without an outage end that
 * @param together halls that fall silent within this time do so together
 * @param stall a tick that is later than this froze the hub
 * @param settleAfterStall for so long after that no verdict is given
 * @param doubtAtMost a mass silence is no longer doubted once more than half of the halls were heard for so long on end
 */
public record Limits(
        Duration heartbeatEvery,
        Duration tickEvery,
        double suspectPhi,
        double downPhi,
        int probes,
        Duration probeAgainAfter,
        Duration silence,
        Duration grace,
        double lossPct,
        double rttMs,
        int outages,
        Duration outagesWithin,
        Duration steadyAfter,
        Duration together,
        Duration stall,
        Duration settleAfterStall,
        Duration doubtAtMost) {

    /** With heartbeats every 5 s: SUSPECT after two missed ones, DOWN after 30 s, FLAPPING at three outages in ten minutes. */
    public static final Limits STANDARD = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            8,
            12,
            3,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            10,
            800,
            3,
            Duration.ofMinutes(10),
            Duration.ofMinutes(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60));

    /** @throws IllegalArgumentException if a hall could be DOWN before it is SUSPECT, or by one missed heartbeat */
    public Limits {
        if (suspectPhi <= 0 || downPhi < suspectPhi) {
            throw new IllegalArgumentException("0 < suspectPhi <= downPhi is wanted");
        }
        if (probes < 1 || outages < 1) {
            throw new IllegalArgumentException("at least one probe and one outage are wanted");
        }
        if (silence.compareTo(heartbeatEvery.multipliedBy(2)) <= 0) {
            throw new IllegalArgumentException("silence must be longer than two heartbeats take");
        }
    }

    /** The same with another silence. */
    public Limits withSilence(Duration longest) {
        return new Limits(
                heartbeatEvery,
                tickEvery,
                suspectPhi,
                downPhi,
                probes,
                probeAgainAfter,
                longest,
                grace,
                lossPct,
                rttMs,
                outages,
                outagesWithin,
                steadyAfter,
                together,
                stall,
                settleAfterStall,
                doubtAtMost);
    }
}
