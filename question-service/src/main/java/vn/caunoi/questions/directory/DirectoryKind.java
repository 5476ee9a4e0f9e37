package vn.caunoi.questions.directory;

import vn.caunoi.contracts.Topic;

/** What the directory copies: a topic of the registry into a table of ours. */
enum DirectoryKind {
    CONFERENCES(Topic.CONFERENCES, "directory_conference"),
    HALLS(Topic.BRIDGE_POINTS, "directory_hall"),
    PEOPLE(Topic.PEOPLE, "directory_person");

    private final Topic topic;
    private final String table;

    DirectoryKind(Topic topic, String table) {
        this.topic = topic;
        this.table = table;
    }

    Topic topic() {
        return topic;
    }

    String table() {
        return table;
    }
}
