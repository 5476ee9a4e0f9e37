package vn.caunoi.registry.registration;

/** What a hall has not said yet, without which it is not registered. */
public enum Missing {
    ACKNOWLEDGEMENT,
    VENUE,
    ADDRESS,
    CHAIR,
    LINE_CONTACT,
    CODEC,
    CAMERA,
    MICROPHONE,
    SCREEN,
    EXPECTED
}
