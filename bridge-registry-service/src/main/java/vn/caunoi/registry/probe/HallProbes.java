package vn.caunoi.registry.probe;

import java.util.List;
import java.util.UUID;

/** What is asked of one watched hall at the moment. */
record HallProbes(UUID hall, UUID conference, CodecState codec, List<Probe> probes) {
    List<Probe> of(Asked asked) {
        return probes.stream().filter(probe -> probe.asked() == asked).toList();
    }
}
