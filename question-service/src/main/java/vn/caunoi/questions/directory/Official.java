package vn.caunoi.questions.directory;

import java.util.List;

import vn.caunoi.contracts.question.OfficialRef;

/**
 * Somebody who answers questions and may sign in.
 *
 * @param topics codes of the topics that they answer
 */
public record Official(String username, String displayName, List<String> topics, boolean onDuty) {
    public OfficialRef ref() {
        return new OfficialRef(username, displayName);
    }
}
