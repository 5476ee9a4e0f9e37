/**
 * The whole hub on one machine. {@link vn.caunoi.standalone.Standalone} is what {@code mvn -Pstandalone} runs; {@link
 * vn.caunoi.standalone.Hub} is the same for programs.
 */
package vn.caunoi.standalone;
