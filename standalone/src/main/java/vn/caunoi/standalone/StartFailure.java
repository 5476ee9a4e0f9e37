package vn.caunoi.standalone;

/** The hub can't start; the message says to its user why, and what to do. */
public final class StartFailure extends RuntimeException {

    StartFailure(String message) {
        super(message);
    }
}
