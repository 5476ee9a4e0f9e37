package vn.caunoi.standalone.frontdoor;

import java.nio.file.Path;

/**
 * @param port where browsers come in, on the loopback interface
 * @param pages directory of the built pages, with index.html
 * @param questionPort where question-service listens on 127.0.0.1
 * @param registryPort where bridge-registry-service does
 * @param notificationPort where notification-service does
 */
public record FrontDoorOptions(int port, Path pages, int questionPort, int registryPort, int notificationPort) {}
