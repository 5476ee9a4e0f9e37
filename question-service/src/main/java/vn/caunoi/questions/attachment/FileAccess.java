package vn.caunoi.questions.attachment;

import vn.caunoi.contracts.access.Access;
import vn.caunoi.contracts.access.Access.Attached;
import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.access.Sight;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.QuestionState;
import vn.caunoi.contracts.question.TallyEvent;
import vn.caunoi.contracts.registry.Role;

/**
 * What one viewer may do with the files of one question.
 *
 * @param tally who else asked it; null where nobody did
 * @param rules what the conference has settled about its answer
 */
record FileAccess(Viewer viewer, QuestionState question, TallyEvent tally, Rules rules) {
    boolean sees(Attachment attachment) {
        return Access.seesAttachment(viewer, question, tally, attachment.attachedTo(), attachment.released());
    }

    /** Who sent it: not told to those who may not know who is behind an answer. */
    boolean seesSender(Attachment attachment) {
        return sent(attachment) || Access.sight(viewer, question) == Sight.DESK;
    }

    boolean adds(Attached to) {
        return Access.mayAttach(viewer, question, to, rules);
    }

    /** The desk removes any file where it may add one; others what they sent themselves. */
    boolean removes(Attachment attachment) {
        boolean desk = viewer.role() == Role.OFFICIAL || viewer.role() == Role.MODERATOR;
        return adds(attachment.attachedTo()) && (desk || sent(attachment));
    }

    boolean releases() {
        return Access.mayRelease(viewer, question);
    }

    private boolean sent(Attachment attachment) {
        return viewer.username().equals(attachment.byUsername());
    }
}
