package vn.caunoi.registry.probe.sending;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import javax.net.ssl.SSLException;

import io.netty.channel.ConnectTimeoutException;

/**
 * How a probe ended.
 *
 * @param rttMs from its first packet until its answer, in milliseconds; 0 when there was none
 * @param fault null when it was answered
 */
public record Outcome(boolean answered, double rttMs, Fault fault) {
    /** It was answered just now. @param begun {@link System#nanoTime} of its first packet */
    static Outcome answeredSince(long begun) {
        return new Outcome(true, (System.nanoTime() - begun) / 1_000_000.0, null);
    }

    public static Outcome failed(Fault fault) {
        return new Outcome(false, 0, fault);
    }

    /** No connection came about. */
    static Outcome unconnected(Throwable why) {
        if (why instanceof SSLException || why.getCause() instanceof SSLException) {
            return failed(Fault.TLS);
        }
        if (why instanceof ConnectTimeoutException) {
            return failed(Fault.TIMEOUT);
        }
        boolean refused = why instanceof ConnectException
                && !(why instanceof NoRouteToHostException)
                && String.valueOf(why.getMessage()).contains("refused");
        return failed(refused ? Fault.REFUSED : Fault.UNREACHABLE);
    }
}
