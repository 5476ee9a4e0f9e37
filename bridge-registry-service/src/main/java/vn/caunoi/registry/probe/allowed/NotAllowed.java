package vn.caunoi.registry.probe.allowed;

/** Nothing is sent there. An answer, not a fault: it carries no stack trace. */
public final class NotAllowed extends Exception {
    private static final long serialVersionUID = 1;

    private final Objection objection;

    NotAllowed(Objection objection) {
        super(objection.code(), null, false, false);
        this.objection = objection;
    }

    public Objection objection() {
        return objection;
    }
}
