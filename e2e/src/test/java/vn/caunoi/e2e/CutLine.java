package vn.caunoi.e2e;

import com.microsoft.playwright.Page;

/** The line between a page and the hub, which the test can cut: nothing gets through then, neither stream nor request. */
final class CutLine {
    /** Being offline keeps new sockets from opening; those that are open must be known to be cut. */
    private static final String KNOW_SOCKETS = """
            const Real = WebSocket
            window.sockets = []
            window.WebSocket = class extends Real {
              constructor(...of) {
                super(...of)
                window.sockets.push(this)
              }
            }""";

    private final Page page;

    private CutLine(Page page) {
        this.page = page;
    }

    /** Loads the page anew, over a line that can be cut. */
    static CutLine of(Page page) {
        page.addInitScript(KNOW_SOCKETS);
        page.reload();
        return new CutLine(page);
    }

    void cut() {
        page.context().setOffline(true);
        page.evaluate("window.sockets.splice(0).forEach(socket => socket.close())");
    }

    void mend() {
        page.context().setOffline(false);
    }

    /** How many sockets the page has opened since it was loaded, or cut. */
    int opened() {
        return (int) page.evaluate("window.sockets.length");
    }
}
