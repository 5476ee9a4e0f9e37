package vn.caunoi.registry.bridgepoint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;

/** The halls of a conference; each change goes out as a {@link BridgePointEvent}. */
@ApplicationScoped
@Transactional
public class BridgePointService {
    private final BridgePointRepository repository;
    private final Outbox outbox;

    BridgePointService(BridgePointRepository repository, Outbox outbox) {
        this.repository = repository;
        this.outbox = outbox;
    }

    public void add(BridgePoint bridgePoint) {
        repository.persist(bridgePoint);
        outbox.append(record(bridgePoint.event()));
    }

    /** The hall's code and name; empty when the conference has no hall of that code. */
    public Optional<HallRef> hall(UUID conference, String code) {
        return repository
                .byCode(conference, code)
                .map(BridgePoint::state)
                .map(hall -> new HallRef(hall.code(), hall.name()));
    }

    List<BridgePointState> of(UUID conference) {
        return repository.of(conference).stream().map(BridgePoint::state).toList();
    }

    static OutboxRecord record(BridgePointEvent event) {
        var hall = event.bridgePoint();
        return new OutboxRecord(
                Topic.BRIDGE_POINTS, hall.id().toString(), hall.conference(), BridgePointEvent.TYPE, event);
    }
}
