package vn.caunoi.contracts.announcement;

/** Whom an announcement is for. */
public enum Addressees {
    /** The halls that it names: their clerks and screens. */
    HALLS,
    OFFICIALS,
    ALL;

    public boolean halls() {
        return this != OFFICIALS;
    }

    public boolean officials() {
        return this != HALLS;
    }
}
