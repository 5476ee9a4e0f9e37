package vn.caunoi.bench.speed;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.caunoi.standalone.Hub;

/** What each part of the hub has had of the processor since it began; PostgreSQL with all its processes. */
record ProcessorTime(Map<String, Duration> spent) {
    private static final List<String> PARTS =
            List.of("question-service", "bridge-registry-service", "notification-service", "kafka", "postgres");

    static ProcessorTime now(Hub hub) {
        var spent = new LinkedHashMap<String, Duration>();
        PARTS.forEach(part ->
                spent.put(part, of(ProcessHandle.of(hub.process(part).pid()).orElseThrow())));
        spent.put("front door and bench", alone(ProcessHandle.current()));
        return new ProcessorTime(spent);
    }

    /** By part, in milliseconds of one core. */
    Map<String, Double> perQuestion(ProcessorTime before, int questions) {
        var each = new LinkedHashMap<String, Double>();
        spent.forEach((part, time) ->
                each.put(part, time.minus(before.spent().get(part)).toNanos() / 1e6 / questions));
        return each;
    }

    private static Duration of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessorTime::alone)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration alone(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
