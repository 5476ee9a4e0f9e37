package vn.caunoi.questions.hotline.callback;

/** How far it is with calling somebody back. */
public enum CallbackState {
    TO_CALL,
    REACHED,
    /** Nobody answered; to be tried again. */
    NOT_REACHED,
    /** Nothing more to do. */
    DONE
}
