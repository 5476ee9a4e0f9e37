package vn.caunoi.notification.stream;

import java.util.Optional;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.AnnouncementView;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.StreamView;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.announcement.AnnouncementState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.notification.log.ShapedQuestion;

/**
 * All viewers of a conference who see the same of every question, so that a frame is chosen once for all of them: all
 * screens, the clerks of one hall, one official.
 */
final class Audience {
    private final Viewer example;
    private final String key;

    private Audience(Viewer example) {
        this.example = example;
        var hall = example.bridgePoint() == null ? "" : example.bridgePoint().code();
        this.key = example.role() + "/" + hall + "/" + example.username();
    }

    static Audience of(Viewer viewer) {
        // Only what Access looks at: the role, a clerk's hall, an official's name.
        return new Audience(new Viewer(
                null,
                viewer.role() == Role.OFFICIAL ? viewer.username() : "",
                "",
                viewer.role(),
                viewer.conference(),
                viewer.role() == Role.CLERK ? viewer.bridgePoint() : null));
    }

    Sight sight(ShapedQuestion question) {
        return Access.sight(example, question.question(), question.tally());
    }

    boolean sees(ShapedQuestion question) {
        return sight(question) != Sight.NOTHING;
    }

    /** True for those who see of a question for its place on the chair's table what else they would not. */
    boolean followsFloor() {
        return example.role() == Role.CHAIR || example.role() == Role.SCREEN;
    }

    boolean seesSettings() {
        return Access.seesSettings(example);
    }

    /** The announcement as this audience sees it, wherever its members sit; empty when none of them do. */
    Optional<AnnouncementView> view(AnnouncementState announcement) {
        return Access.seesForm(example, announcement)
                ? Optional.of(AnnouncementView.of(announcement, example))
                : Optional.empty();
    }

    /** True for those who may see questions as the desk does, and so who works on them. */
    boolean ofDesk() {
        return StreamView.BOARD.openTo(example.role());
    }

    /** True for those whose pages report what they receive of that hall: its clerks, and screens, which know which is theirs. */
    boolean practises(String hall) {
        return example.role() == Role.SCREEN || example.isFrom(hall);
    }

    /** True for the halls' screens, which are told what they are to show. */
    boolean isScreens() {
        return example.role() == Role.SCREEN;
    }

    /** Its name within the conference: the same on every replica. */
    String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Audience audience && key.equals(audience.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
