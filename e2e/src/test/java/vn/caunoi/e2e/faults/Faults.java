package vn.caunoi.e2e.faults;

import java.util.List;
import java.util.stream.Stream;

/** All that can happen to a hub in these runs. */
final class Faults {
    private Faults() {}

    /** In the order in which they are tried: what fills the hub comes last. */
    static List<Fault> all() {
        return Stream.of(ServiceFaults.all(), BackendFaults.all(), LogFaults.all(), LineFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<Fault> quick() {
        return all().stream().filter(fault -> fault.mode() == Fault.Mode.SHORT).toList();
    }
}
