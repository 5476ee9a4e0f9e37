package vn.caunoi.standalone.backup;

/** Nothing was backed up, or restored; the message says to its user why, and what to do. */
public final class BackupRefused extends RuntimeException {

    BackupRefused(String message) {
        super(message);
    }

    BackupRefused(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
