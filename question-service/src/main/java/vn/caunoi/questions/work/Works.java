package vn.caunoi.questions.work;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.question.WorkEvent.Doing;
import vn.caunoi.outbox.Outbox;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.questions.question.Question;

/**
 * Who has which question in hand. Every method wants the questions locked, which keeps the order of
 * what is told.
 */
@ApplicationScoped
public class Works {
    private final Desks desks;
    private final EntityManager entities;
    private final Outbox outbox;
    private final WorkConfig config;
    private final Clock clock;

    Works(Desks desks, EntityManager entities, Outbox outbox, WorkConfig config, Clock clock) {
        this.desks = desks;
        this.entities = entities;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Its holder has it open, or writes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sign(Question question, Viewer holder, Doing doing) {
        var now = clock.instant();
        var work = ofOrNew(question);
        tell(work.sign(ref(holder), doing, false, now, config), work, question, now);
    }

    /**
     * A moderator looks at a question that waits: until a while after the last sign, it is neither routed nor another
     * moderator's.
     *
     * @throws Claimed while another moderator does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void claim(Question question, Viewer moderator, Doing doing) {
        var now = clock.instant();
        var work = ofOrNew(question);
        if (work.claimedByOther(moderator.username(), now)) {
            throw new Claimed(question.number(), work.byName());
        }
        tell(work.sign(ref(moderator), doing, true, now, config), work, question, now);
    }

    /** The moderator took it from whoever had it, and so has it in hand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(Question question, Viewer moderator) {
        var now = clock.instant();
        var work = ofOrNew(question);
        tell(work.sign(ref(moderator), Doing.READING, true, now, config), work, question, now);
    }

    /** {@code viewer} lets go of it; without effect when somebody else works on it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(Question question, Viewer viewer) {
        var now = clock.instant();
        var work = desks.of(question.id()).work();
        if (work != null) {
            tell(work.end(viewer.username(), now), work, question, now);
        }
    }

    /** The desk is told that there is something new to read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remarked(Question question) {
        var now = clock.instant();
        var work = ofOrNew(question);
        tell(work.remarked(now), work, question, now);
    }

    /** Those of them that a moderator has open: waiting questions that are not to be routed now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> claimed(Collection<UUID> questions) {
        var now = clock.instant();
        return entities.unwrap(Session.class).findMultiple(QuestionWork.class, List.copyOf(questions)).stream()
                .filter(Objects::nonNull)
                .filter(work -> work.claimed(now))
                .map(QuestionWork::question)
                .collect(Collectors.toSet());
    }

    private QuestionWork ofOrNew(Question question) {
        var desk = desks.of(question.id());
        if (desk.work() == null) {
            desk.put(new QuestionWork(question.id()));
        }
        return desk.work();
    }

    private void tell(boolean worthIt, QuestionWork work, Question question, Instant now) {
        if (worthIt) {
            outbox.append(new OutboxRecord(
                    Topic.QUESTIONS,
                    WorkEvent.key(question.id()),
                    question.conference(),
                    WorkEvent.TYPE,
                    work.event(question.conference(), now)));
        }
    }

    private static OfficialRef ref(Viewer viewer) {
        return new OfficialRef(viewer.username(), viewer.displayName());
    }
}
