package vn.caunoi.notification.stream;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.http.WebSocketFrame;
import org.jboss.logging.Logger;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.registry.Role;

/** What one browser says on its socket. Whatever is not allowed closes it, and so is logged once. */
final class ClientFrames {
    private static final Logger LOG = Logger.getLogger(ClientFrames.class);
    private static final int MAX_BYTES = 1_024;

    private final StreamSocket socket;
    private final Acknowledged acknowledged;
    private final Allowance allowance;
    private final AtomicBoolean noted = new AtomicBoolean();

    /** Takes in that a screen shows an answer. */
    interface Acknowledged {
        /** @param notSent called, on any thread, when the screen can't know it so far */
        void shown(UUID question, int revision, Runnable notSent);
    }

    ClientFrames(StreamSocket socket, Acknowledged acknowledged, StreamConfig config, Clock clock) {
        this.socket = socket;
        this.acknowledged = acknowledged;
        this.allowance = new Allowance(config.clientBurst(), config.clientRate(), clock);
    }

    void on(WebSocketFrame frame) {
        if (socket.closed() || frame.isClose()) {
            return;
        }
        if (!allowance.take()) {
            refuse(CloseCode.TOO_MUCH, "too many frames");
        } else if (frame.binaryData().length() > MAX_BYTES) {
            refuse(CloseCode.TOO_MUCH, "too large");
        } else if (!frame.isText() || !frame.isFinal()) {
            refuse(CloseCode.NOT_ALLOWED, "one text frame each");
        } else {
            read(frame.textData());
        }
    }

    /** The connection failed, or sent what Vert.x itself does not take, and is being closed. */
    void broken(Throwable failure) {
        if (failure instanceof CorruptedWebSocketFrameException corrupted && !socket.closed()) {
            LOG.infof(
                    "A socket of view %s is closed with %d: %s",
                    socket.view(), (Object) corrupted.closeStatus().code(), corrupted.getMessage());
            socket.ended();
        } else {
            LOG.debug("a socket broke", failure);
        }
    }

    private void read(String text) {
        try {
            var message = EventJson.mapper().readTree(text);
            if (message == null || !message.isObject() || !message.path("t").isTextual()) {
                refuse(CloseCode.NOT_ALLOWED, "malformed");
            } else if (message.path("t").textValue().equals("shown")) {
                shown(message);
            }
            // Another type is one of a later version.
        } catch (IOException | IllegalArgumentException e) {
            refuse(CloseCode.NOT_ALLOWED, "malformed");
        }
    }

    private void shown(JsonNode message) {
        var viewer = socket.viewer();
        if (viewer.role() != Role.SCREEN || viewer.bridgePoint() == null) {
            refuse(CloseCode.NOT_ALLOWED, "only a hall's screen shows answers");
            return;
        }
        if (!message.path("question").isTextual() || !message.path("revision").isInt()) {
            refuse(CloseCode.NOT_ALLOWED, "malformed");
            return;
        }
        var question = UUID.fromString(message.get("question").textValue());
        int revision = message.get("revision").intValue();
        acknowledged.shown(question, revision, this::notSent);
    }

    /** It may have been retracted on its way, or the log be written anew, so this closes nothing. */
    private void notSent() {
        if (noted.compareAndSet(false, true)) {
            LOG.infof(
                    "A screen of hall %s acknowledged what it was not sent",
                    socket.viewer().bridgePoint().code());
        }
    }

    private void refuse(CloseCode code, String why) {
        LOG.infof("A socket of view %s is closed with %d: %s", socket.view(), (Object) code.code(), why);
        socket.close(code, why);
    }
}
