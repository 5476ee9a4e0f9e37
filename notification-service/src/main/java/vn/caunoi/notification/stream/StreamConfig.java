package vn.caunoi.notification.stream;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The live streams' times and bounds. */
@ConfigMapping(prefix = "caunoi.stream")
interface StreamConfig {
    /** How often a socket hears that it is alive, and where the log stands. */
    @WithDefault("15s")
    Duration beat();

    /** How often counts are told at most. */
    @WithDefault("1s")
    Duration counts();

    /** How long a cursor that is ahead of this replica is waited for. */
    @WithDefault("2s")
    Duration lag();

    /** How many frames may wait for a socket. */
    @WithDefault("2000")
    int queueFrames();

    /** How much may wait for a socket. */
    @WithDefault("2M")
    MemorySize queueBytes();

    /** The kernel's share of what waits for a socket. */
    @WithDefault("256K")
    MemorySize sendBuffer();

    /** How long the other side may take to answer a close before the connection is cut. */
    @WithDefault("3s")
    Duration closeGrace();

    /** Over all; beyond it a handshake is answered 503. */
    @WithDefault("20000")
    int sockets();

    @WithDefault("20")
    int socketsPerSession();

    @WithDefault("200")
    int socketsPerAccount();

    /** How many frames a client may send at once: a screen that acknowledges a whole snapshot. */
    @WithDefault("400")
    int clientBurst();

    /** How many frames a client may send a second after that. */
    @WithDefault("20")
    int clientRate();
}
