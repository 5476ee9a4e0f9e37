package vn.caunoi.kit.trace;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends spans to a collector, where {@code caunoi.tracing.endpoint} names one: OTLP over HTTP, for example
 * {@code http://collector:4318/v1/traces}. Without it nothing is gathered and nothing sent. A collector that is away costs
 * spans, never a request: what waits is bounded, and what does not fit is dropped.
 */
@ApplicationScoped
class TraceExport {
    private static final int WAITING = 2_048;
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private SdkTracerProvider provider;

    /** @param ratio of the traces that begin here; of the others whoever began them decides */
    void start(
            @Observes @Priority(1) StartupEvent event,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "caunoi.tracing.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "caunoi.tracing.ratio", defaultValue = "1.0") double ratio) {
        if (endpoint.isEmpty()) {
            return;
        }
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.get())
                .setTimeout(TIMEOUT)
                .setMeterProvider(MeterProvider.noop())
                .build();
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.namespace"),
                        "caunoi",
                        AttributeKey.stringKey("service.name"),
                        application,
                        AttributeKey.stringKey("service.instance.id"),
                        UUID.randomUUID().toString())))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setMaxQueueSize(WAITING)
                        .setScheduleDelay(DELAY)
                        .setExporterTimeout(TIMEOUT)
                        .build())
                .build();
        Traces.begin(provider);
    }

    void stop(@Observes ShutdownEvent event) {
        if (provider != null) {
            provider.shutdown().join(1, TimeUnit.SECONDS);
        }
    }
}
