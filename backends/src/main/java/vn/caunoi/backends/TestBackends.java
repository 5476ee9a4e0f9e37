package vn.caunoi.backends;

/** What {@link Backends} promises, by one way of running the servers. Each server starts when it is first asked for. */
interface TestBackends extends AutoCloseable {

    Database newDatabase();

    String bootstrapServers();

    void stopBroker();

    void startBroker();

    void loseBrokerData();

    void stopPostgres();

    void startPostgres();

    @Override
    void close();
}
