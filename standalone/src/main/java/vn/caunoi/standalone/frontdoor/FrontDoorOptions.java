package vn.caunoi.standalone.frontdoor;

import java.nio.file.Path;

/**
 * @param port where browsers come in, on the loopback interface
 * @param pages directory of the built pages, with index.html
 * @param question the processes of question-service
 * @param registry those of bridge-registry-service
 * @param notification those of notification-service
 */
public record FrontDoorOptions(int port, Path pages, Upstream question, Upstream registry, Upstream notification) {}
