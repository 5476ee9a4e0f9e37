package vn.caunoi.registry.probe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

/** What is asked of one hall, and whether its equipment was reached by it. */
@Entity
@Table(name = "probe_plan")
class ProbePlan {
    @Id
    private UUID bridgePoint;

    private long version;
    private Instant changedAt;
    private String changedBy;

    @Enumerated(EnumType.STRING)
    private CodecState codec;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "probe", joinColumns = @JoinColumn(name = "bridge_point"))
    @OrderColumn(name = "position")
    private List<Probe> probes = new ArrayList<>();

    /** For Hibernate. */
    protected ProbePlan() {}

    UUID bridgePoint() {
        return bridgePoint;
    }

    long version() {
        return version;
    }

    CodecState codec() {
        return codec;
    }

    List<Probe> probes() {
        return List.copyOf(probes);
    }

    /**
     * Asks this from now on.
     *
     * @param by username of who wants it so
     * @return whether other equipment is asked than before: then nothing is known of it
     */
    boolean replace(List<Probe> next, String by, Instant now) {
        var before = codecs();
        probes.clear();
        probes.addAll(next);
        version++;
        changedAt = now;
        changedBy = by;
        if (before.equals(codecs())) {
            return false;
        }
        codec = CodecState.NEVER;
        return true;
    }

    /**
     * The equipment answered, or failed to three times on end.
     *
     * @return whether that is news; that one which was never reached fails to answer is not
     */
    boolean codec(boolean answers) {
        var next = answers ? CodecState.REACHED : codec == CodecState.NEVER ? CodecState.NEVER : CodecState.LOST;
        boolean news = next != codec;
        codec = next;
        return news;
    }

    private Set<UUID> codecs() {
        return probes.stream()
                .filter(probe -> probe.asked() == Asked.CODEC)
                .map(Probe::key)
                .collect(Collectors.toSet());
    }
}
