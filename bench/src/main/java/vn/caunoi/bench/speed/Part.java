package vn.caunoi.bench.speed;

/** Something that is measured on a hub of its own. */
interface Part {
    /** By which it is chosen. */
    String name();

    /** @param stage a hub that has just started */
    void run(Stage stage, Table table) throws Exception;
}
