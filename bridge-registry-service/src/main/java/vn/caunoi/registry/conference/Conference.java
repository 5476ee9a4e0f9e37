package vn.caunoi.registry.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.AgendaItem;
import vn.caunoi.contracts.registry.ConferenceCopy;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.ConferenceTargets;
import vn.caunoi.contracts.registry.TierNames;
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
    private boolean chairDirects;
    private int callMinutes;

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

    private Instant questionsFrom;

    @Embedded
    private Tiers tiers;

    private UUID copyOf;
    private boolean copiedPeople;
    // Since when nobody asks or answers any more; null while it is not closed.
    private Instant closedAt;
    private String readingKey;

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
        this.chairDirects = ConferenceSettings.DEFAULT.chairDirects();
        this.callMinutes = ConferenceSettings.DEFAULT.callMinutes();
        this.targets = new ArrayList<>();
        this.routing = new ArrayList<>();
        this.agenda = new ArrayList<>(agenda.stream().map(AgendaPart::of).toList());
        this.tiers = Tiers.of(TierNames.DEFAULT);
        this.readingKey = ReadingKey.make();
    }

    /**
     * A conference like {@code source} at another time: its topics, settings, tiers and number, and its agenda as long
     * before or after the start as there. It is SCHEDULED, and takes no questions ahead.
     *
     * @param people whether the people of {@code source} come along; without them nobody is left to approve
     */
    static Conference like(Conference source, UUID id, String title, Instant startsAt, boolean people, Instant now) {
        var shift = Duration.between(source.startsAt, startsAt);
        var copy = new Conference(
                id,
                title,
                startsAt,
                ConferencePhase.SCHEDULED,
                source.hotline,
                source.topics,
                source.agenda().stream().map(item -> shifted(item, shift)).toList(),
                now);
        copy.take(people ? source.settings() : source.settings().withoutApprovals());
        copy.tiers = source.tiers;
        copy.copyOf = source.id;
        copy.copiedPeople = people;
        return copy;
    }

    /** The same, before anybody knows of it, with another number for questions. */
    Conference reachedAt(String number) {
        hotline = number;
        return this;
    }

    UUID id() {
        return id;
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
        closedAt = next == ConferencePhase.CLOSED ? now : null;
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
        take(wanted);
        return Optional.of(changed(now));
    }

    /**
     * Is what {@code next} says from now on.
     *
     * @return the fact; empty when nothing changes
     */
    Optional<ConferenceEvent> describe(ConferenceDetails next, Instant now) {
        if (next.equals(details())) {
            return Optional.empty();
        }
        title = next.title();
        startsAt = next.startsAt();
        questionsFrom = next.questionsFrom();
        hotline = next.hotline();
        tiers = Tiers.of(next.tiers());
        return Optional.of(changed(now));
    }

    /**
     * Has these topics from now on, in this order.
     *
     * @param next each code once
     * @param answered codes of the topics that somebody answers
     * @return the fact; empty when nothing changes
     * @throws TopicsFixed 409, when one is missing although the conference has begun: questions may be of that topic
     * @throws TopicInUse 409, when one is missing that is answered or approved by somebody, or has targets
     */
    Optional<ConferenceEvent> classify(List<ConferenceTopic> next, Set<String> answered, Instant now) {
        if (next.equals(topics)) {
            return Optional.empty();
        }
        var codes = next.stream().map(ConferenceTopic::code).collect(Collectors.toSet());
        var missing =
                topics.stream().filter(topic -> !codes.contains(topic.code())).toList();
        if (!missing.isEmpty() && (state != ConferencePhase.SCHEDULED || state().takesQuestions(now))) {
            throw new TopicsFixed(missing.get(0).label());
        }
        var used = Stream.of(
                        answered.stream(),
                        approvals.stream().map(ApprovedTopic::topic),
                        targets.stream().map(TargetedTopic::topic),
                        routing.stream().map(RoutedTopic::topic))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        missing.stream()
                .filter(topic -> used.contains(topic.code()))
                .findFirst()
                .ifPresent(topic -> {
                    throw new TopicInUse(topic.label());
                });
        topics = new ArrayList<>(next);
        // Approvals and targets stand in the order of the topics.
        take(inAgendaOrder(settings()));
        return Optional.of(changed(now));
    }

    /**
     * Has this agenda from now on.
     *
     * @param next by their beginning, without overlaps
     * @return the fact; empty when nothing changes
     */
    Optional<ConferenceEvent> plan(List<AgendaItem> next, Instant now) {
        if (next.equals(agenda())) {
            return Optional.empty();
        }
        agenda = new ArrayList<>(next.stream().map(AgendaPart::of).toList());
        return Optional.of(changed(now));
    }

    private void take(ConferenceSettings wanted) {
        officialsPublish = wanted.officialsPublish();
        // A new list: rows that change places one by one would meet in the key of their topics.
        approvals = new ArrayList<>(wanted.approvals().stream()
                .map(approval -> new ApprovedTopic(approval.topic(), approval.approvers()))
                .toList());
        takeUpMinutes = wanted.targets().takeUpMinutes();
        answerMinutes = wanted.targets().answerMinutes();
        targets = new ArrayList<>(
                wanted.targets().topics().stream().map(TargetedTopic::of).toList());
        chairDirects = wanted.chairDirects();
        callMinutes = wanted.callMinutes();
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

    /** Gives one from before there were reading addresses its first. @return the fact; empty when it has one */
    Optional<ConferenceEvent> openForReading(Instant now) {
        return readingKey == null ? Optional.of(renewReadingKey(now)) : Optional.empty();
    }

    /** What was published is read at another address from now on; the former one leads nowhere. */
    ConferenceEvent renewReadingKey(Instant now) {
        readingKey = ReadingKey.make();
        return changed(now);
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
                id,
                version,
                title,
                startsAt,
                state,
                hotline,
                scheme(),
                settings(),
                agenda(),
                routing(),
                questionsFrom,
                tiers.names(),
                copyOf == null ? null : new ConferenceCopy(copyOf, copiedPeople),
                readingKey);
    }

    private ConferenceDetails details() {
        return new ConferenceDetails(title, startsAt, questionsFrom, hotline, tiers.names());
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
                        targets.stream().map(TargetedTopic::toTargets).toList()),
                chairDirects,
                callMinutes);
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
                                .toList()),
                settings.chairDirects(),
                settings.callMinutes());
    }

    private static AgendaItem shifted(AgendaItem item, Duration by) {
        return new AgendaItem(item.from().plus(by), item.to().plus(by), item.kind(), item.title(), item.presenters());
    }

    private ConferenceEvent changed(Instant now) {
        version++;
        changedAt = now;
        return event();
    }
}
