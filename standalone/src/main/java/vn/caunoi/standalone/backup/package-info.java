/**
 * Puts the whole of a hub into one file, and out of it into an empty one: both databases and the session keys. What is in
 * Kafka is no part of it, since the owners say it again from their databases.
 */
package vn.caunoi.standalone.backup;
