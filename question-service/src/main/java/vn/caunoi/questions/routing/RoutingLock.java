package vn.caunoi.questions.routing;

import java.util.UUID;

import vn.caunoi.questions.sql.Sql;

/** Lets one at a time count and choose in a conference, over all replicas. */
final class RoutingLock {
    private RoutingLock() {}

    /**
     * Holds it until the transaction ends: two that counted at the same time would both choose the same idle official. To be
     * called before anything is read, and before any question is locked.
     */
    static void hold(Sql sql, UUID conference) {
        sql.number(taking("?1"), name(conference));
    }

    /** The statement that does so, for what is read with the same round trip. @param parameter which has the {@link #name} */
    static String taking(String parameter) {
        return "select 1 from pg_advisory_xact_lock(hashtextextended(" + parameter + ", 0))";
    }

    static String name(UUID conference) {
        return "caunoi.routing/" + conference;
    }
}
