package vn.caunoi.registry.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.TopicApproval;
import vn.caunoi.contracts.registry.TopicRouting;

/** A conference: what is held, when, in which state, into which topics its questions fall, how answers go out, and how soon. */
@Entity
public class Conference {
    @Id
    private UUID id;

    private long version;
    private Instant changedAt;
    private String title;
    private Instant startsAt;

    @Enumerated(EnumType.STRING)
    private ConferencePhase state;

    private String hotline;

    @ElementCollection
    @CollectionTable(name = "topic", joinColumns = @JoinColumn(name = "conference"))
    @OrderColumn(name = "position")
    private List<ConferenceTopic> topics;

    private boolean officialsPublish;

    @ElementCollection
    @CollectionTable(name = "topic_approval", joinColumns = @JoinColumn(name = "conference"))
    @OrderColumn(name = "position")
    private List<ApprovedTopic> approvals;

    private int takeUpMinutes;
    private int answerMinutes;

    @ElementCollection
    @CollectionTable(name = "topic_target", joinColumns = @JoinColumn(name = "conference"))
    @OrderColumn(name = "position")
    private List<TargetedTopic> targets;

    @ElementCollection
    @CollectionTable(name = "agenda_item", joinColumns = @JoinColumn(name = "conference"))
    @OrderColumn(name = "position")
    private List<AgendaPart> agenda;

    @ElementCollection
    @CollectionTable(name = "topic_routing", joinColumns = @JoinColumn(name = "conference"))
    @OrderColumn(name = "position")
    private List<RoutedTopic> routing;

    protected Conference() {}

    /**
     * A conference in its first version, with the default settings.
     *
     * @param hotline the number for questions as people shall see it
     * @param agenda its parts by their beginning; empty when none are planned
     */
    public Conference(
            UUID id,
            String title,
            Instant startsAt,
            ConferencePhase state,
            String hotline,
            List<ConferenceTopic> topics,
            List<AgendaItem> agenda,
            Instant now) {
        this.id = id;
        this.version = 1;
        this.changedAt = now;
        this.title = title;
        this.startsAt = startsAt;
        this.state = state;
        this.hotline = hotline;
        this.topics = new ArrayList<>(topics);
        this.officialsPublish = ConferenceSettings.DEFAULT.officialsPublish();
        this.approvals = new ArrayList<>();
        this.takeUpMinutes = ConferenceTargets.DEFAULT.takeUpMinutes();
        this.answerMinutes = ConferenceTargets.DEFAULT.answerMinutes();
        this.targets = new ArrayList<>();
        this.routing = new ArrayList<>();
        this.agenda = new ArrayList<>(agenda.stream().map(AgendaPart::of).toList());
    }

    /**
     * Moves on along scheduled → rehearsal → live → answering → closed, one step at a time, or one step back: a
     * rehearsal is put off, a conference takes questions again, a closed one answers again. Live does not go back to
     * rehearsal: what was asked in earnest must not turn into a trial.
     *
     * @return the fact; empty when the conference already is in that state
     * @throws WrongState 409 for any other step
     */
    Optional<ConferenceEvent> moveTo(ConferencePhase next, Instant now) {
        if (next == state) {
            return Optional.empty();
        }
        var step = next.ordinal() - state.ordinal();
        if (Math.abs(step) != 1 || (step < 0 && state == ConferencePhase.LIVE)) {
            throw new WrongState();
        }
        state = next;
        return Optional.of(changed(now));
    }

    /**
     * Lets answers go out, and be due, as {@code next} says from now on.
     *
     * @param next about topics of this conference, each once; their order is of no account
     * @return the fact; empty when nothing changes
     */
    Optional<ConferenceEvent> settle(ConferenceSettings next, Instant now) {
        var wanted = inAgendaOrder(next);
        if (wanted.equals(settings())) {
            return Optional.empty();
        }
        officialsPublish = wanted.officialsPublish();
        // A new list: rows that change places one by one would meet in the key of their topics.
        approvals = new ArrayList<>(wanted.approvals().stream()
                .map(approval -> new ApprovedTopic(approval.topic(), approval.approvers()))
                .toList());
        takeUpMinutes = wanted.targets().takeUpMinutes();
        answerMinutes = wanted.targets().answerMinutes();
        targets = new ArrayList<>(
                wanted.targets().topics().stream().map(TargetedTopic::of).toList());
        return Optional.of(changed(now));
    }

    /**
     * Lets those topics be answered by whom {@code named} says; of the others holds what held before.
     *
     * @param named about topics of this conference, each once, all different from what {@link #routing} has; their version is
     *     this one's
     * @return the fact; empty when nothing is named
     */
    Optional<ConferenceEvent> route(List<TopicRouting> named, Instant now) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var rules = new LinkedHashMap<String, TopicRouting>();
        routing().forEach(rule -> rules.put(rule.topic(), rule));
        named.forEach(rule -> rules.put(
                rule.topic(),
                new TopicRouting(rule.topic(), version + 1, rule.firstLine(), rule.deputies(), rule.fallback())));
        var scheme = topics.stream().map(ConferenceTopic::code).toList();
        // A new list: rows that change places one by one would meet in the key of their topics.
        routing = new ArrayList<>(rules.values().stream()
                .sorted(Comparator.comparing(rule -> scheme.indexOf(rule.topic())))
                .map(RoutedTopic::of)
                .toList());
        return Optional.of(changed(now));
    }

    long version() {
        return version;
    }

    /** The last change as its event: the whole state after it. */
    ConferenceEvent event() {
        return new ConferenceEvent(changedAt, state());
    }

    ConferenceState state() {
        return new ConferenceState(
                id, version, title, startsAt, state, hotline, scheme(), settings(), agenda(), routing());
    }

    List<TopicRef> scheme() {
        return topics.stream()
                .map(topic -> new TopicRef(topic.code(), topic.label()))
                .toList();
    }

    private ConferenceSettings settings() {
        return new ConferenceSettings(
                officialsPublish,
                approvals.stream()
                        .map(approved -> new TopicApproval(approved.topic(), approved.approvers()))
                        .toList(),
                new ConferenceTargets(
                        takeUpMinutes,
                        answerMinutes,
                        targets.stream().map(TargetedTopic::toTargets).toList()));
    }

    /** Who answers which topics, where a spreadsheet said so; a topic that is no more is not among them. */
    private List<TopicRouting> routing() {
        var scheme = topics.stream().map(ConferenceTopic::code).toList();
        return routing.stream()
                .filter(rule -> scheme.contains(rule.topic()))
                .map(RoutedTopic::toRouting)
                .toList();
    }

    private List<AgendaItem> agenda() {
        return agenda.stream().map(AgendaPart::toItem).toList();
    }

    private ConferenceSettings inAgendaOrder(ConferenceSettings settings) {
        var scheme = topics.stream().map(ConferenceTopic::code).toList();
        var wanted = settings.targets();
        return new ConferenceSettings(
                settings.officialsPublish(),
                settings.approvals().stream()
                        .sorted(Comparator.comparing(approval -> scheme.indexOf(approval.topic())))
                        .toList(),
                new ConferenceTargets(
                        wanted.takeUpMinutes(),
                        wanted.answerMinutes(),
                        wanted.topics().stream()
                                .sorted(Comparator.comparing(target -> scheme.indexOf(target.topic())))
                                .toList()));
    }

    private ConferenceEvent changed(Instant now) {
        version++;
        changedAt = now;
        return event();
    }
}
