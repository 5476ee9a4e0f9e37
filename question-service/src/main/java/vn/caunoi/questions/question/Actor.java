package vn.caunoi.questions.question;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.OfficialRef;

/**
 * Who changes a question.
 *
 * @param displayName null for the router
 */
public record Actor(String username, String displayName) {
    public static final Actor ROUTING = new Actor("routing", null);

    public static Actor of(Viewer viewer) {
        return new Actor(viewer.username(), viewer.displayName());
    }

    OfficialRef asOfficial() {
        return new OfficialRef(username, displayName);
    }
}
