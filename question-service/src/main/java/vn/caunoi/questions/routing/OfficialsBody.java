package vn.caunoi.questions.routing;

import java.util.List;

/** Those who answer, by given name. */
public record OfficialsBody(List<OfficialItem> items) {
    /**
     * An official.
     *
     * @param topics codes of the topics that they answer
     * @param open how many questions they hold
     */
    public record OfficialItem(String username, String displayName, List<String> topics, boolean onDuty, long open) {}
}
