package vn.caunoi.registry.probe.sending;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

import vn.caunoi.registry.probe.allowed.NotAllowed;
import vn.caunoi.registry.probe.allowed.Objection;
import vn.caunoi.registry.probe.allowed.Targets;

/** Sends probes, without a thread that waits for them. */
@ApplicationScoped
public class Senders {
    static final int LONGEST_MS = 10_000;
    /** More at once are not sent by anybody. */
    public static final int AT_ONCE = 200;

    private final BiFunction<String, Integer, CompletableFuture<InetAddress>> addresses;
    private final Vertx vertx;
    private final MeterRegistry metrics;
    private final Map<Kind, Sender> senders;

    @Inject
    Senders(Targets targets, Vertx vertx, MeterRegistry metrics) {
        this(targets::addressSoon, vertx, metrics);
    }

    Senders(BiFunction<String, Integer, CompletableFuture<InetAddress>> addresses, Vertx vertx, MeterRegistry metrics) {
        this.addresses = addresses;
        this.vertx = vertx;
        this.metrics = metrics;
        var http = new HttpSender(vertx);
        senders = Map.of(
                Kind.TCP, new TcpSender(vertx), Kind.HTTP, http, Kind.HTTPS, http, Kind.SIP, new SipSender(vertx));
    }

    /**
     * Asks once, where the target may be asked at this moment. Never fails: what goes wrong is an outcome.
     *
     * @param timeout of all of it, from looking up the name on; 10 s at most
     */
    public CompletionStage<Outcome> send(Target target, Duration timeout) {
        var answer = Promise.<Outcome>promise();
        var context = vertx.getOrCreateContext();
        context.runOnContext(begin -> within(timeout, target, context, answer));
        return answer.future()
                .onSuccess(outcome -> metrics.counter(
                                "caunoi.probes",
                                "kind",
                                target.kind().name(),
                                "outcome",
                                outcome.answered()
                                        ? "ANSWERED"
                                        : outcome.fault().name())
                        .increment())
                .toCompletionStage();
    }

    private void within(Duration timeout, Target target, Context context, Promise<Outcome> answer) {
        var overdue = new Sender.Overdue[] {() -> Fault.UNRESOLVED};
        long timer = vertx.setTimer(timeout.toMillis(), late -> answer.tryComplete(Outcome.failed(overdue[0].fault())));
        answer.future().onComplete(done -> vertx.cancelTimer(timer));
        addresses
                .apply(target.host(), target.port())
                .whenComplete((address, failure) -> context.runOnContext(found -> {
                    if (answer.future().isComplete()) {
                        return;
                    }
                    if (failure != null) {
                        answer.tryComplete(Outcome.failed(fault(failure)));
                    } else {
                        overdue[0] = begin(target, address, answer);
                    }
                }));
    }

    private Sender.Overdue begin(Target target, InetAddress address, Promise<Outcome> answer) {
        try {
            return senders.get(target.kind()).send(target, address, answer);
        } catch (RuntimeException e) {
            answer.tryComplete(Outcome.failed(Fault.UNREACHABLE));
            return () -> Fault.UNREACHABLE;
        }
    }

    private static Fault fault(Throwable failure) {
        boolean unresolved = failure instanceof NotAllowed refused && refused.objection() == Objection.UNRESOLVED;
        return unresolved ? Fault.UNRESOLVED : Fault.NOT_ALLOWED;
    }
}
