package vn.caunoi.notification.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.announcement.Addressees;
import vn.caunoi.contracts.announcement.AnnouncementEvent;
import vn.caunoi.contracts.announcement.AnnouncementForm;
import vn.caunoi.contracts.announcement.AnnouncementKind;
import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.contracts.question.Answer;
import vn.caunoi.contracts.question.Channel;
import vn.caunoi.contracts.question.Floor;
import vn.caunoi.contracts.question.FloorState;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;
import vn.caunoi.contracts.question.QuestionEvent;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.ScreenEvent;
import vn.caunoi.contracts.registry.ScreenLayout;
import vn.caunoi.contracts.registry.ScreenMode;
import vn.caunoi.contracts.registry.ScreenState;
import vn.caunoi.kit.kafka.Partitions;

/** Records of a conference's log for tests, at offsets that rise like Kafka's. */
public final class Events {
    public static final Instant NOON = Instant.parse("2021-04-28T05:00:00Z");
    public static final HallRef BIEN_HOA = new HallRef("731", "Thành phố Biên Hòa");
    public static final HallRef TAN_PHU = new HallRef("734", "Tân Phú");

    private final Map<String, Long> next = new HashMap<>();

    public static QuestionState question(
            UUID conference, UUID id, long version, QuestionStatus status, HallRef hall, boolean confidential) {
        boolean answered = status == QuestionStatus.ANSWERED
                || status == QuestionStatus.PUBLISHED
                || status == QuestionStatus.RETRACTED;
        var official = new OfficialRef("official.seals", "Lan");
        return new QuestionState(
                id,
                version,
                "42-7",
                status,
                Channel.WEB,
                conference,
                hall,
                null,
                "Dấu Tổ bầu cử, bản " + version,
                "nguyên văn " + id,
                false,
                confidential,
                status == QuestionStatus.SUBMITTED ? null : official,
                List.of(),
                List.of(),
                answered ? new Answer("Trả lời " + version, List.of(), false, NOON, 1, official) : null,
                null,
                null,
                NOON,
                null,
                null,
                status == QuestionStatus.PUBLISHED ? NOON : null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static QuestionState question(UUID conference, UUID id, long version, QuestionStatus status) {
        return question(conference, id, version, status, BIEN_HOA, false);
    }

    public static TallyEvent tally(UUID conference, UUID question, long version, HallRef... halls) {
        return new TallyEvent(
                question, conference, version, List.of(halls), 1, List.of("731"), List.of(), List.of(), null);
    }

    /** It lies on the chair's table, or, with a null floor, no longer. */
    public static TallyEvent tally(UUID conference, UUID question, long version, Floor floor, HallRef... halls) {
        return new TallyEvent(
                question, conference, version, List.of(halls), 0, List.of(), List.of(), List.of(), null, floor, null);
    }

    public static Floor floor(FloorState state) {
        return new Floor(state, 1_024, NOON, null, state == FloorState.CALLED ? NOON : null);
    }

    /** Somebody works on it until {@code until}; null: nobody does. */
    public static WorkEvent work(UUID conference, UUID question, long version, Instant until) {
        return until == null
                ? new WorkEvent(question, conference, version, null, null, null, 2)
                : new WorkEvent(
                        question,
                        conference,
                        version,
                        new OfficialRef("official.seals", "Lan"),
                        WorkEvent.Doing.TYPING,
                        until,
                        2);
    }

    public static ConferenceState conference(UUID id, long version, ConferencePhase phase) {
        return new ConferenceState(
                id,
                version,
                "Hội nghị trực tuyến",
                NOON,
                phase,
                "0251 3 822 501",
                List.of(),
                ConferenceSettings.DEFAULT,
                List.of());
    }

    public static BridgePointState bridgePoint(
            UUID conference, UUID id, long version, String code, LineState.Line line) {
        return new BridgePointState(
                id,
                version,
                conference,
                code,
                "Điểm cầu " + code,
                false,
                30,
                new LineState(line, NOON),
                LineState.UNKNOWN,
                List.of());
    }

    /** A hall whose pages report {@code practice}. */
    public static BridgePointState practising(UUID conference, UUID id, long version, String code, String practice) {
        var hall = bridgePoint(conference, id, version, code, LineState.Line.UP);
        return new BridgePointState(
                hall.id(),
                hall.version(),
                hall.conference(),
                hall.code(),
                hall.name(),
                hall.provincial(),
                hall.communes(),
                hall.health(),
                hall.video(),
                hall.communeNames(),
                practice);
    }

    /** Announced at noon, to be shown on screens. @param halls null for all */
    public static AnnouncementState announcement(
            UUID conference, UUID id, long version, AnnouncementForm form, Addressees to, List<String> halls) {
        return new AnnouncementState(
                id,
                version,
                conference,
                "Nghỉ giải lao",
                form,
                to,
                halls,
                AnnouncementKind.TEXT,
                NOON,
                "Lan",
                null,
                List.of(),
                List.of());
    }

    public ConsumerRecord<String, byte[]> of(AnnouncementState announcement) {
        return record(
                Topic.CONFERENCES,
                announcement.conference(),
                AnnouncementEvent.key(announcement.id()),
                new AnnouncementEvent(NOON, announcement),
                NOON);
    }

    /** A screen of hall 731 that shows a message. */
    public static ScreenState screen(UUID conference, UUID id, long version, String message) {
        return new ScreenState(
                id,
                version,
                conference,
                "Màn hình lớn",
                "731",
                ScreenMode.OWN,
                null,
                ScreenLayout.LOWER_THIRD,
                0,
                message);
    }

    public ConsumerRecord<String, byte[]> of(QuestionState question) {
        return record(
                Topic.QUESTIONS,
                question.conference(),
                question.id().toString(),
                new QuestionEvent(null, null, NOON, question),
                NOON);
    }

    public ConsumerRecord<String, byte[]> of(TallyEvent tally) {
        return record(Topic.QUESTIONS, tally.conference(), TallyEvent.key(tally.question()), tally, NOON);
    }

    public ConsumerRecord<String, byte[]> of(WorkEvent work) {
        return of(work, NOON);
    }

    public ConsumerRecord<String, byte[]> of(WorkEvent work, Instant at) {
        return record(Topic.QUESTIONS, work.conference(), WorkEvent.key(work.question()), work, at);
    }

    public ConsumerRecord<String, byte[]> of(BridgePointState point) {
        return record(
                Topic.BRIDGE_POINTS,
                point.conference(),
                point.id().toString(),
                new BridgePointEvent(NOON, point),
                NOON);
    }

    public ConsumerRecord<String, byte[]> of(ScreenState screen) {
        return record(
                Topic.BRIDGE_POINTS,
                screen.conference(),
                ScreenEvent.key(screen.id()),
                new ScreenEvent(NOON, screen),
                NOON);
    }

    public ConsumerRecord<String, byte[]> of(ConferenceState conference, Instant at) {
        return record(
                Topic.CONFERENCES,
                conference.id(),
                conference.id().toString(),
                new ConferenceEvent(at, conference),
                at);
    }

    public ConsumerRecord<String, byte[]> tombstone(Topic topic, UUID conference, String key) {
        return record(topic, conference, key, null, NOON);
    }

    private ConsumerRecord<String, byte[]> record(Topic topic, UUID conference, String key, Object event, Instant at) {
        int partition = Partitions.of(topic, conference);
        long offset = next.merge(topic + "-" + partition, 1L, Long::sum) - 1;
        return new ConsumerRecord<>(
                topic.topicName(),
                partition,
                offset,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                event == null ? null : EventJson.write(event),
                new RecordHeaders(),
                Optional.empty());
    }
}
