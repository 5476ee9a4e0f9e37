package vn.caunoi.questions.directory;

import java.util.List;
import java.util.Map;

import vn.caunoi.contracts.access.Rules;
import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.questions.sql.RowVersion;

/**
 * What the registry told of a conference with one version.
 *
 * @param topics in the order of the agenda
 * @param approvers usernames by topic; topics without any are absent
 */
record ConferenceCopy(
        RowVersion version,
        Conference conference,
        List<TopicRef> topics,
        boolean officialsPublish,
        Map<String, List<String>> approvers,
        boolean chairDirects) {

    /** @param topic the topic's code; null for what is not classified, which nobody approves */
    Rules rules(String topic) {
        var named = topic == null ? List.<String>of() : approvers.getOrDefault(topic, List.of());
        return new Rules(officialsPublish, named, chairDirects);
    }
}
