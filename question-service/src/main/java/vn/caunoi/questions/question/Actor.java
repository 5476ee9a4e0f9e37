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

    /** The hub itself, to a hall that tries whether questions and answers get through. */
    public static final Actor PRACTICE = new Actor("practice", "Cầu Nối");

    public static Actor of(Viewer viewer) {
        return new Actor(viewer.username(), viewer.displayName());
    }

    OfficialRef asOfficial() {
        return new OfficialRef(username, displayName);
    }
}
