package vn.caunoi.registry.bridgepoint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.caunoi.contracts.registry.BridgePointEvent;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;

/** A hall of a conference, with its two lamps: what our own line says, and what the technicians see of the video. */
@Entity
@Table(name = "bridge_point")
public class BridgePoint {
    @Id
    private UUID id;

    private long version;
    private Instant changedAt;
    private UUID conference;
    private String code;
    private String name;
    private boolean provincial;
    private int communes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> communeNames;

    @Enumerated(EnumType.STRING)
    private Line healthState;

    private Instant healthSince;
    private String healthCause;
    private String healthBy;

    @Enumerated(EnumType.STRING)
    private Line videoState;

    private Instant videoSince;
    private String videoCause;
    private String videoBy;

    /** What its pages report to have received; null before the first rehearsal. */
    private String practice;

    protected BridgePoint() {}

    /**
     * A hall in its first version, with both lamps UNKNOWN.
     *
     * @param code unique within the conference
     * @param provincial the hall that leads the conference: one at most
     * @param communes how many communes it stands for
     * @param communeNames those that are known by name
     */
    public BridgePoint(
            UUID id,
            UUID conference,
            String code,
            String name,
            boolean provincial,
            int communes,
            List<String> communeNames,
            Instant now) {
        this.id = id;
        this.version = 1;
        this.changedAt = now;
        this.conference = conference;
        this.code = code;
        this.name = name;
        this.provincial = provincial;
        this.communes = communes;
        this.communeNames = List.copyOf(communeNames);
        this.healthState = Line.UNKNOWN;
        this.videoState = Line.UNKNOWN;
    }

    /**
     * Is from now on what {@code next} says; its code stays.
     *
     * @return the fact; empty when nothing changes
     */
    Optional<BridgePointEvent> describe(BridgePointDetails next, Instant now) {
        if (next.equals(new BridgePointDetails(name, provincial, communes, communeNames))) {
            return Optional.empty();
        }
        name = next.name();
        provincial = next.provincial();
        communes = next.communes();
        communeNames = next.communeNames();
        version++;
        changedAt = now;
        return Optional.of(event());
    }

    /** The last change as its event: the whole state after it. */
    BridgePointEvent event() {
        return new BridgePointEvent(changedAt, state());
    }

    BridgePointState state() {
        return new BridgePointState(
                id, version, conference, code, name, provincial, communes, health(), video(), communeNames, practice);
    }

    private LineState health() {
        return new LineState(healthState, healthSince, healthCause, healthBy);
    }

    WatchedHall watched() {
        return new WatchedHall(id, conference, code, health());
    }

    private LineState video() {
        return new LineState(videoState, videoSince, videoCause, videoBy);
    }

    /**
     * Its own line stands so from now on; since when it is up or down does not move with why.
     *
     * @return the fact; empty when it is said to stand so already, since whenever, and when it is worse by now
     */
    Optional<BridgePointEvent> health(LineState next, Instant now) {
        boolean known = next.state() == healthState
                && Objects.equals(next.cause(), healthCause)
                && Objects.equals(next.by(), healthBy);
        if (known || isPast(next)) {
            return Optional.empty();
        }
        if (next.state() != healthState) {
            healthSince = next.since();
        }
        healthState = next.state();
        healthCause = next.cause();
        healthBy = next.by();
        return Optional.of(changed(now));
    }

    /** A doubt from before it was given up: of a replica that is a moment behind the one that wrote. */
    private boolean isPast(LineState next) {
        return healthState == Line.DOWN
                && next.state() == Line.SUSPECT
                && next.since().isBefore(healthSince);
    }

    /** Somebody says how it is seen and heard. Said again it counts from now. */
    BridgePointEvent video(VideoWord word, String by, Instant now) {
        videoState = word.line();
        videoSince = now;
        videoCause = word == VideoWord.CLEAR ? null : word.name();
        videoBy = by;
        return changed(now);
    }

    /** Its open pages are told {@code token} over the stream, and report that. */
    BridgePointEvent practise(String token, Instant now) {
        practice = token;
        return changed(now);
    }

    /**
     * Its equipment was asked itself.
     *
     * @return the fact; empty when that is known, or when people's word counts for more
     */
    Optional<BridgePointEvent> video(CodecWord word, Instant now) {
        if (!word.overrules(videoState, videoCause) || Objects.equals(word.cause(), videoCause)) {
            return Optional.empty();
        }
        videoState = word.line();
        videoSince = now;
        videoCause = word.cause();
        videoBy = word.cause() == null ? null : CodecWord.BY;
        return Optional.of(changed(now));
    }

    private BridgePointEvent changed(Instant now) {
        version++;
        changedAt = now;
        return event();
    }
}
