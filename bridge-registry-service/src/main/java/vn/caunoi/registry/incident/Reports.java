package vn.caunoi.registry.incident;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.IdempotencyKey;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.upstream.UpstreamService;
import vn.caunoi.registry.upstream.UpstreamState;

/** Takes in what people report, each report once however often it is sent. */
@ApplicationScoped
@Transactional
class Reports {
    static final String LINE_TECH = "LINE_TECH";
    private static final Set<QuestionStatus> NOT_MEANT =
            Set.of(QuestionStatus.WITHDRAWN, QuestionStatus.DECLINED, QuestionStatus.RETRACTED);

    private final Causes causes;
    private final Timeline timeline;
    private final BridgePointService halls;
    private final UpstreamService upstreams;
    private final EntityManager database;
    private final Clock clock;

    Reports(
            Causes causes,
            Timeline timeline,
            BridgePointService halls,
            UpstreamService upstreams,
            EntityManager database,
            Clock clock) {
        this.causes = causes;
        this.timeline = timeline;
        this.halls = halls;
        this.upstreams = upstreams;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Somebody says that something is wrong with the hall: the incident that says so, or a new one.
     *
     * @param words may be null
     * @return the incident's id
     * @throws Problem 404 when the conference has no hall of that code, 422 {@code idempotency-key-reused} when the key came
     *     with another report
     */
    UUID take(Viewer by, String hallCode, String words, IdempotencyKey key) {
        var hall = halls.get(by.conference(), hallCode);
        var request = hash(hallCode, words);
        // Who sends it twice at once waits here for the other.
        var known = join(hall);
        var before = taken(by.username(), key, request);
        if (before.isPresent()) {
            return before.get();
        }
        var incident = known.map(incidentOf -> {
                    timeline.add(incidentOf, new Entry(clock.instant(), Act.REPORTED, by.displayName(), words));
                    return incidentOf;
                })
                .orElseGet(() -> causes.reported(hall, by.displayName(), words));
        keep(by.username(), key, request, incident.id());
        return incident.id();
    }

    /** A question about the line came in whose asker wants that it be reported: once for each question. */
    void take(QuestionState question) {
        boolean meant = question.reportsLine()
                && question.topic() != null
                && LINE_TECH.equals(question.topic().code())
                && !NOT_MEANT.contains(question.status());
        if (!meant) {
            return;
        }
        var hall = halls.of(question.conference()).stream()
                .filter(each -> each.code().equals(question.bridgePoint().code()))
                .findFirst();
        if (hall.isEmpty() || !isNew(question.id())) {
            return;
        }
        var incident = join(hall.get()).orElseGet(() -> causes.reported(hall.get(), null, null));
        timeline.add(incident, new Entry(clock.instant(), Act.QUESTION, null, question.number()));
    }

    private Optional<Incident> join(BridgePointState hall) {
        var above = upstreams.above(hall.conference(), hall.id()).stream()
                .map(UpstreamState::id)
                .toList();
        return causes.ofHall(hall, above);
    }

    private boolean isNew(UUID question) {
        return database.createNativeQuery(
                                "insert into incident_question (question, at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, question)
                        .setParameter(2, clock.instant())
                        .executeUpdate()
                == 1;
    }

    private Optional<UUID> taken(String account, IdempotencyKey key, byte[] request) {
        List<Object[]> rows = database.createNativeQuery(
                        "select request, incident from incident_report where account = ?1 and key = ?2", Object[].class)
                .setParameter(1, account)
                .setParameter(2, key.value())
                .getResultList();
        if (rows.stream().anyMatch(row -> !Arrays.equals((byte[]) row[0], request))) {
            throw Problem.of(422, "idempotency-key-reused");
        }
        return rows.stream().map(row -> (UUID) row[1]).findFirst();
    }

    private void keep(String account, IdempotencyKey key, byte[] request, UUID incident) {
        database.createNativeQuery(
                        "insert into incident_report (account, key, request, incident) values (?1, ?2, ?3, ?4)")
                .setParameter(1, account)
                .setParameter(2, key.value())
                .setParameter(3, request)
                .setParameter(4, incident)
                .executeUpdate();
    }

    private static byte[] hash(String hall, String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(EventJson.write(Arrays.asList(hall, words)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
