package vn.caunoi.contracts.question;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What is done with a question, by people or, where it says so, by the hub. The wire name is the last part of the action's path: {@code give-back}. */
public enum Action {
    SUBMIT,
    CLASSIFY,
    ASSIGN,
    TAKE,
    GIVE_BACK,
    TRANSFER,
    REQUEST_INFO,
    SUPPLEMENT,
    MERGE,
    UNMERGE,
    SPLIT,
    EDIT,
    DECLINE,
    WITHDRAW,
    EXTEND,
    REVIEW,
    REWORK,
    APPROVE,
    ANSWER,
    PUBLISH,
    CORRECT,
    RETRACT,
    FOLLOW_UP,
    CONFIRM,
    TAKE_OVER,
    ASK_TOO,
    /** It is kept from other halls and all screens from now on, also where it went to them already. */
    MARK_PRIVATE,
    /** Another agency is asked for advice; the holder stays responsible. */
    CONSULT,
    /** The hub's own: a holder gave no sign of life for too long. */
    RELEASE,
    /** The question of a slip came in once more, by another way; what the second said is kept beside it. */
    SUBMIT_AGAIN,
    /** A caller's telephone number is looked at. */
    REVEAL,
    /** The hub's own: nobody took it in time, so a deputy gets it, or the moderators. */
    ESCALATE,
    /** It is put on the chair's table, behind those that wait there. */
    QUEUE,
    /** It is taken off the chair's table again. */
    REMOVE,
    /** Its hall says that it is ready to speak. */
    READY,
    /** Its hall is called to speak. */
    CALL,
    /** It was answered aloud: it leaves the chair's table, and its words are to be written. */
    ANSWERED,
    /** Its turn passes: it waits behind all others. */
    SKIP,
    /** It waits at another place. */
    MOVE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return null for a name that this version does not know: readers of events ignore what they do not know */
    @JsonCreator
    public static Action ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(action -> action.wireName().equals(wireName))
                .findFirst()
                .orElse(null);
    }
}
