package vn.caunoi.outbox;

import java.time.Duration;

/**
 * @param jdbcUrl the database, for connections that no pool may share
 * @param source who the events say they are from, {@code caunoi/<service>}
 * @param batchSize rows that are sent before their acknowledgements are awaited
 * @param pollInterval how long a row waits at most when every wake-up call was lost
 * @param lease how long a silent leader stays leader
 * @param campaignInterval how often the others try to become leader
 * @param watchInterval how often the topics' ids are looked at
 */
record RelaySettings(
        String jdbcUrl,
        String username,
        String password,
        String bootstrap,
        String source,
        int batchSize,
        Duration pollInterval,
        Duration lease,
        Duration campaignInterval,
        Duration watchInterval) {}
