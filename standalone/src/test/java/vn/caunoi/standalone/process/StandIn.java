package vn.caunoi.standalone.process;

import java.io.IOException;

/** A child that waits for its parent's end, or one that ends at once. */
final class StandIn {

    static final String STARTED = "started";
    /** In the environment, and then in its output. */
    static final String ONCE = "ONCE";

    static final String WAITS = "waits";
    static final String ENDS = "ends";

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(STARTED);
        if (System.getenv(ONCE) != null) {
            System.out.println(ONCE);
        }
        if (arguments[0].equals(WAITS)) {
            System.in.read();
        }
    }
}
