package vn.caunoi.registry.announcement;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Singleton;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.announcement.AnnouncementEvent;
import vn.caunoi.outbox.OutboxRecord;
import vn.caunoi.registry.republish.RecordsBeside;

/** Announcements stand beside the conferences in their topic. */
@Singleton
class AnnouncementRecords implements RecordsBeside {
    private final AnnouncementService announcements;

    AnnouncementRecords(AnnouncementService announcements) {
        this.announcements = announcements;
    }

    @Override
    public Topic topic() {
        return Topic.CONFERENCES;
    }

    @Override
    public boolean isKey(String key) {
        return AnnouncementEvent.isKey(key);
    }

    @Override
    public long version(byte[] value) throws IOException {
        return EventJson.read(value, AnnouncementEvent.class).announcement().version();
    }

    @Override
    public List<String> keys() {
        return announcements.ids().stream().map(AnnouncementEvent::key).toList();
    }

    @Override
    public Optional<OutboxRecord> current(String key) {
        return id(key).flatMap(announcements::current);
    }

    @Override
    public Optional<OutboxRecord> gone(String key) {
        return Optional.of(new OutboxRecord(Topic.CONFERENCES, key, null, AnnouncementEvent.TYPE, null));
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(AnnouncementEvent.id(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
