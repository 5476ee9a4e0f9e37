package vn.caunoi.backends;

/** Servers embedded in, or started by, this JVM. */
final class EmbeddedBackends implements TestBackends {

    private Postgres postgres;
    private Broker broker;

    @Override
    public Database newDatabase() {
        return postgres().createDatabase();
    }

    @Override
    public String bootstrapServers() {
        return broker().bootstrapServers();
    }

    @Override
    public void stopBroker() {
        broker().stop();
    }

    @Override
    public void startBroker() {
        broker().start();
    }

    @Override
    public void loseBrokerData() {
        broker().stop();
        broker().loseData();
        broker().start();
    }

    @Override
    public void stopPostgres() {
        postgres().stop();
    }

    @Override
    public void startPostgres() {
        postgres().start();
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private Postgres postgres() {
        if (postgres == null) {
            postgres = Postgres.forTests();
        }
        return postgres;
    }

    private Broker broker() {
        if (broker == null) {
            QuietKafka.apply();
            broker = Broker.forTests();
        }
        return broker;
    }
}
