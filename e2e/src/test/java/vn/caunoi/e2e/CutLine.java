package vn.caunoi.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;

/** The line between a page and the hub, which the test can cut: nothing gets through then, neither stream nor request. */
final class CutLine {
    private static final Pattern STREAM = Pattern.compile(".*/api/v1/stream\\?.*");

    private final Page page;
    private final List<WebSocketRoute> sockets = new ArrayList<>();
    private boolean down;

    private CutLine(Page page) {
        this.page = page;
    }

    /** Loads the page anew, over a line that can be cut. */
    static CutLine of(Page page) {
        var line = new CutLine(page);
        page.routeWebSocket(STREAM, line::opened);
        page.reload();
        return line;
    }

    private void opened(WebSocketRoute socket) {
        if (down) {
            socket.close();
        } else {
            socket.connectToServer();
            sockets.add(socket);
        }
    }

    void cut() {
        down = true;
        page.context().setOffline(true);
        sockets.forEach(WebSocketRoute::close);
        sockets.clear();
    }

    void mend() {
        down = false;
        page.context().setOffline(false);
    }
}
