package vn.caunoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import vn.caunoi.standalone.Hub;

/** What the processes of a hub count of themselves. */
public final class Meters {
    private final Hub hub;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    public Meters(Hub hub) {
        this.hub = hub;
    }

    /** The sum over all of a service's meters of that name, as Prometheus has it, and those tags, {@code code="4408"}. */
    public double sum(String process, String name, String... tags) {
        try {
            var request = HttpRequest.newBuilder(URI.create(hub.address(process) + "/q/metrics"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(process + " tells no meters: " + answer.statusCode());
            }
            return answer.body()
                    .lines()
                    .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                    .filter(line -> List.of(tags).stream().allMatch(line::contains))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
