package vn.caunoi.questions.hotline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;

/** Shows calls to those who know of them. */
@ApplicationScoped
class CallReader {
    private final CallRepository calls;
    private final CallItems items;

    CallReader(CallRepository calls, CallItems items) {
        this.calls = calls;
        this.items = items;
    }

    @Transactional
    CallsBody list(CallQuery.Filter filter, Viewer viewer) {
        var found = calls.page(viewer.conference(), filter.phone(), filter.before(), filter.limit());
        boolean more = found.size() > filter.limit();
        var page = more ? found.subList(0, filter.limit()) : found;
        return new CallsBody(
                items.of(page, viewer), more ? page.get(page.size() - 1).id().toString() : null);
    }
}
