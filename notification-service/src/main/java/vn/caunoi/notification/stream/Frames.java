package vn.caunoi.notification.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.QuestionView;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionStatus;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.question.WorkEvent;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.ScreenState;
import vn.caunoi.notification.log.ConferenceLog;
import vn.caunoi.notification.log.Counts;
import vn.caunoi.notification.log.Fact;
import vn.caunoi.notification.log.ShapedQuestion;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the frames that an audience gets. Works under the log's lock. */
final class Frames {
    private static final int NEWEST_PUBLISHED = 200;
    private static final Comparator<ShapedQuestion> AS_ASKED = Comparator.comparing(
            shaped -> shaped.question().askedAt(), Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<ShapedQuestion> NEWEST_FIRST = Comparator.comparing(
                    (ShapedQuestion shaped) -> shaped.question().publishedAt(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private Frames() {}

    /** @param now by which the browser sets its clock: what is late is late by ours */
    static Frame hello(boolean recovered, Duration heartbeat, Instant now, OptionalLong behind) {
        return new Frame(
                "hello",
                ",\"recovered\":" + recovered + ",\"heartbeat\":" + Math.max(1, heartbeat.toSeconds()) + timeField(now)
                        + behindField(behind));
    }

    /** @param now as in a hello; @param behind how far this replica is from the log's head, as far as it knows */
    static Frame beat(String cursor, Instant now, OptionalLong behind) {
        return new Frame("beat", timeField(now) + behindField(behind), cursorField(cursor));
    }

    static Frame counts(Counts counts) {
        return new Frame("counts", "," + countFields(counts));
    }

    /** What {@code fact} means to {@code audience} at the moment it happens; empty for nothing. */
    static Optional<Frame> of(Fact fact, Audience audience, String cursor) {
        var tail = cursorField(cursor);
        if (fact instanceof Fact.QuestionChanged changed) {
            return question(changed, audience, tail);
        }
        if (fact instanceof Fact.TallyChanged changed) {
            return tally(changed, audience, tail);
        }
        if (fact instanceof Fact.ConferenceChanged changed) {
            return Optional.of(
                    new Frame("conference", ",\"conference\":" + json(view(changed.conference(), audience)), tail));
        }
        if (fact instanceof Fact.AnnouncementChanged changed) {
            return announcement(changed, audience, tail);
        }
        if (fact instanceof Fact.BridgePointChanged changed) {
            return Optional.of(
                    new Frame("bridge-point", ",\"bridgePoint\":" + json(view(changed.bridgePoint(), audience)), tail));
        }
        if (fact instanceof Fact.BridgePointGone gone) {
            return Optional.of(new Frame(
                    "gone",
                    ",\"bridgePoint\":" + json(gone.bridgePoint().code()) + ",\"version\":"
                            + (gone.bridgePoint().version() + 1),
                    tail));
        }
        if (fact instanceof Fact.ScreenChanged changed) {
            return audience.isScreens()
                    ? Optional.of(new Frame("screen", ",\"screen\":" + json(view(changed.screen())), tail))
                    : Optional.empty();
        }
        if (fact instanceof Fact.ScreenGone) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("no frame for " + fact);
    }

    /** @param tally that of the question when it went; null without one */
    static Frame gone(UUID question, long version, TallyEvent tally, String cursor) {
        return new Frame("gone", goneFields(question, version, tally), cursorField(cursor));
    }

    /** With both versions: what goes by its tally may come back by it, and then is the same version. */
    private static String goneFields(UUID question, long version, TallyEvent tally) {
        return ",\"question\":\"" + question + "\",\"version\":" + version
                + (tally == null ? "" : ",\"tally\":" + tally.version());
    }

    /** Who works on a question, for those who see it as the desk does; empty for all others. */
    static Optional<Frame> work(WorkEvent work, ConferenceLog log, Audience audience, String cursor) {
        return seesWork(work, log, audience)
                ? Optional.of(new Frame("work", fields(view(work)), cursorField(cursor)))
                : Optional.empty();
    }

    /**
     * A snapshot whose body was made before and still holds: who works on what changes more often than that, and what is
     * announced to one hall is not for all of the audience.
     */
    static Frame snapshot(SharedText body, ConferenceLog log, Audience audience, Viewer viewer, String cursor) {
        var announced = ",\"announcements\":"
                + json(log.announcements().stream()
                        .filter(announcement -> Access.seesAnnouncement(viewer, announcement))
                        .flatMap(announcement -> audience.view(announcement).stream())
                        .toList());
        if (!audience.ofDesk()) {
            return new Frame("snapshot", body, announced + cursorField(cursor));
        }
        var work = log.work().stream()
                .filter(event -> seesWork(event, log, audience))
                .map(Frames::view)
                .toList();
        return new Frame("snapshot", body, announced + ",\"work\":" + json(work) + cursorField(cursor));
    }

    /** Open questions and the newest published ones that {@code audience} may see, and everything about the halls. */
    static String snapshotBody(ConferenceLog log, Audience audience) {
        var open = new ArrayList<ShapedQuestion>();
        var published = new ArrayList<ShapedQuestion>();
        for (var shaped : log.questions()) {
            var status = shaped.question().status();
            if (status == null || !audience.sees(shaped)) {
                continue;
            }
            boolean onFloor = shaped.tally() != null && shaped.tally().onFloor();
            if (status.open() || onFloor) {
                open.add(shaped);
            } else if (status == QuestionStatus.PUBLISHED) {
                published.add(shaped);
            }
        }
        open.sort(AS_ASKED);
        published.sort(NEWEST_FIRST);
        var body = new StringBuilder(",\"questions\":[");
        append(body, open, audience);
        append(body, published.subList(0, Math.min(NEWEST_PUBLISHED, published.size())), audience);
        var conference = log.conference().map(state -> view(state, audience)).orElse(null);
        body.append("],\"conference\":").append(json(conference));
        body.append(",\"bridgePoints\":")
                .append(json(log.bridgePoints().stream()
                        .map(point -> view(point, audience))
                        .toList()));
        if (audience.isScreens()) {
            body.append(",\"screens\":")
                    .append(json(log.screens().stream().map(Frames::view).toList()));
        }
        body.append(",\"counts\":{").append(countFields(log.counts())).append('}');
        return body.toString();
    }

    private static void append(StringBuilder body, List<ShapedQuestion> questions, Audience audience) {
        for (var shaped : questions) {
            if (body.charAt(body.length() - 1) != '[') {
                body.append(',');
            }
            body.append(shaped.json(audience.sight(shaped)));
        }
    }

    private static Optional<Frame> question(Fact.QuestionChanged changed, Audience audience, String tail) {
        var after = changed.after();
        if (after != null && audience.sees(after)) {
            return Optional.of(whole(after, audience, tail));
        }
        var before = changed.before();
        if (before == null || !audience.sees(before)) {
            // Not even that it exists.
            return Optional.empty();
        }
        long version = after == null ? before.version() + 1 : after.version();
        var tally = after == null ? before.tally() : after.tally();
        return Optional.of(new Frame("gone", goneFields(changed.id(), version, tally), tail));
    }

    /** Who sees nothing new of it, as screens do of an acknowledgement, is not told. */
    private static Optional<Frame> announcement(Fact.AnnouncementChanged changed, Audience audience, String tail) {
        var before = Optional.ofNullable(changed.before()).flatMap(audience::view);
        return audience.view(changed.after())
                .filter(after -> before.filter(after::saysTheSameAs).isEmpty())
                .map(after -> new Frame("announcement", ",\"announcement\":" + json(after), tail));
    }

    private static Frame whole(ShapedQuestion question, Audience audience, String tail) {
        return new Frame("question", ",\"question\":" + question.json(audience.sight(question)), tail);
    }

    private static Optional<Frame> tally(Fact.TallyChanged changed, Audience audience, String tail) {
        var shaped = changed.after();
        var sight = audience.sight(shaped);
        var before = audience.sight(changed.before());
        if (sight == Sight.NOTHING) {
            // It has left the chair's table, or is no longer called: whoever saw it for that sees it no more.
            return before == Sight.NOTHING
                    ? Optional.empty()
                    : Optional.of(new Frame("gone", goneFields(shaped.id(), shaped.version(), shaped.tally()), tail));
        }
        if (sight != before) {
            // It asks too now, or no longer, or lies on the chair's table: the question itself looks otherwise to it.
            return Optional.of(whole(shaped, audience, tail));
        }
        var tally = shaped.tally();
        var fields = new StringBuilder(",\"question\":\"")
                .append(shaped.id())
                .append("\",\"version\":")
                .append(tally.version())
                .append(",\"halls\":")
                .append(json(tally.halls()))
                .append(",\"floor\":")
                .append(json(QuestionView.floor(tally, sight)));
        if (sight == Sight.DESK || sight == Sight.OWN_HALL) {
            // Which halls have seen the answer is for those who asked it and those who answer.
            fields.append(",\"revision\":")
                    .append(tally.revision())
                    .append(",\"shown\":")
                    .append(json(tally.shown()))
                    .append(",\"readOut\":")
                    .append(json(tally.readOut()))
                    .append(",\"told\":")
                    .append(json(tally.told()))
                    .append(",\"attachments\":")
                    .append(tally.attachments() == null ? 0 : tally.attachments())
                    .append(",\"answeredLiveAt\":")
                    .append(json(tally.answeredLiveAt()));
        }
        return Optional.of(new Frame("tally", fields.toString(), tail));
    }

    /** The same fields as over REST; the settings for those alone who may know them. */
    private static Map<String, Object> view(ConferenceState conference, Audience audience) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", conference.id());
        view.put("version", conference.version());
        view.put("title", conference.title());
        view.put("startsAt", conference.startsAt());
        view.put("state", conference.state());
        view.put("hotline", conference.hotline());
        view.put("topics", conference.topics());
        view.put("agenda", conference.agenda());
        if (conference.questionsFrom() != null) {
            view.put("questionsFrom", conference.questionsFrom());
        }
        view.put("tiers", conference.tiers());
        var table = new LinkedHashMap<String, Object>();
        table.put("chairDirects", conference.settings().chairDirects());
        table.put("callMinutes", conference.settings().callMinutes());
        view.put("table", table);
        if (audience.seesSettings()) {
            view.put("settings", conference.settings());
        }
        return view;
    }

    private static boolean seesWork(WorkEvent work, ConferenceLog log, Audience audience) {
        return audience.ofDesk()
                && log.question(work.question())
                        .filter(question -> audience.sight(question) == Sight.DESK)
                        .isPresent();
    }

    private static Map<String, Object> view(WorkEvent work) {
        var view = new LinkedHashMap<String, Object>();
        view.put("question", work.question());
        view.put("version", work.version());
        view.put("by", work.by());
        view.put("doing", work.doing());
        view.put("until", work.until());
        view.put("notes", work.remarks());
        return view;
    }

    /** As the further fields of a frame. */
    private static String fields(Map<String, Object> view) {
        var object = json(view);
        return "," + object.substring(1, object.length() - 1);
    }

    /** The same fields as over REST but for what is measured, and who spoke of the video: that is not for everyone. */
    private static Map<String, Object> view(BridgePointState point, Audience audience) {
        var view = new LinkedHashMap<String, Object>();
        view.put("code", point.code());
        view.put("version", point.version());
        view.put("name", point.name());
        view.put("provincial", point.provincial());
        view.put("communes", point.communes());
        view.put("health", point.health());
        var video = point.video();
        view.put("video", new LineState(video.state(), video.since(), video.cause(), null));
        if (point.practice() != null && audience.practises(point.code())) {
            view.put("practice", point.practice());
        }
        return view;
    }

    /** What a screen was told from afar; each page knows which of them it is. In the words of its address. */
    private static Map<String, Object> view(ScreenState screen) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", screen.id());
        view.put("version", screen.version());
        view.put("name", screen.name());
        view.put("bridgePoint", screen.bridgePoint());
        view.put("mode", word(screen.mode()));
        view.put("theme", word(screen.theme()));
        view.put("layout", word(screen.layout()));
        view.put("reload", screen.reload());
        view.put("message", screen.message());
        return view;
    }

    private static String word(Enum<?> setting) {
        return setting == null ? null : setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String countFields(Counts counts) {
        return "\"asked\":" + counts.asked() + ",\"answered\":" + counts.answered() + ",\"published\":"
                + counts.published();
    }

    private static String timeField(Instant now) {
        return ",\"at\":" + json(now);
    }

    /** Absent where nothing is missing, null where nobody knows. */
    private static String behindField(OptionalLong behind) {
        if (behind.isPresent() && behind.getAsLong() == 0) {
            return "";
        }
        return ",\"behind\":" + (behind.isPresent() ? behind.getAsLong() : "null");
    }

    private static String cursorField(String cursor) {
        return ",\"cursor\":\"" + cursor + "\"";
    }

    private static String json(Object value) {
        return new String(EventJson.write(value), UTF_8);
    }
}
