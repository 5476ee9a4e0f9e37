package vn.caunoi.registry.probe;

/** How a hall's equipment of the video conference stands by its answers. */
enum CodecState {
    /** It never answered yet: may be out of reach by design, and says nothing. */
    NEVER,
    REACHED,
    /** It had answered, and then failed to three times on end. */
    LOST
}
