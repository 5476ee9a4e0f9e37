package vn.caunoi.notification.log;

import java.util.UUID;

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

    /** The same version of a question with another tally: who asks it too may see more of it. */
    record TallyChanged(ShapedQuestion before, ShapedQuestion after) implements Fact {}

    record ConferenceChanged(ConferenceState conference) implements Fact {}

    record BridgePointChanged(BridgePointState bridgePoint) implements Fact {}

    record BridgePointGone(BridgePointState bridgePoint) implements Fact {}

    record ScreenChanged(ScreenState screen) implements Fact {}

    /** A screen was revoked. Its sockets are closed by the end of its session. */
    record ScreenGone(ScreenState screen) implements Fact {}
}
