/**
 * PostgreSQL and Kafka on this machine, for tests and for the hub on one laptop.
 *
 * <p>{@link vn.caunoi.backends.Postgres} and {@link vn.caunoi.backends.Broker} are handles of one server each. {@link
 * vn.caunoi.backends.Backends} holds the pair that all tests of a JVM share, and {@link
 * vn.caunoi.backends.BackendsResource} hands it to Quarkus tests.
 */
package vn.caunoi.backends;
