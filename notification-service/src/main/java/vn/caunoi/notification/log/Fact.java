package vn.caunoi.notification.log;

import java.util.UUID;

import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.ScreenState;

/** What changed in a conference. */
public sealed interface Fact {
    /**
     * A question stands otherwise than before.
     *
     * @param before null where this log knew none
     * @param after null when it was purged
     */
    record QuestionChanged(UUID id, ShapedQuestion before, ShapedQuestion after) implements Fact {
        /**
         * True when it stood in a way before that this log never read: compaction took that record. Then nobody can tell
         * who saw it. Of a purge it is never sure that it was not so.
         */
        public boolean beforeUnknown() {
            return after == null || after.version() > (before == null ? 1 : before.version() + 1);
        }
    }

    /**
     * The same version of a question with another tally: who asks it too may see more of it, and what lies on the chair's
     * table is seen by those who else would not know of it.
     */
    record TallyChanged(ShapedQuestion before, ShapedQuestion after) implements Fact {
        /** True when a tally was told before that this log never read: compaction took it. */
        public boolean beforeUnknown() {
            return after.tally().version()
                    > (before.tally() == null ? 1 : before.tally().version() + 1);
        }
    }

    record ConferenceChanged(ConferenceState conference) implements Fact {}

    /**
     * An announcement was made, ended or acknowledged.
     *
     * @param before null where this log knew none
     */
    record AnnouncementChanged(AnnouncementState before, AnnouncementState after) implements Fact {}

    record BridgePointChanged(BridgePointState bridgePoint) implements Fact {}

    record BridgePointGone(BridgePointState bridgePoint) implements Fact {}

    record ScreenChanged(ScreenState screen) implements Fact {}

    /** A screen was revoked. Its sockets are closed by the end of its session. */
    record ScreenGone(ScreenState screen) implements Fact {}
}
