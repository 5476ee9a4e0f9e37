package vn.caunoi.registry.conference;

import java.util.List;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.caunoi.contracts.registry.TopicRouting;

/** A topic for which a spreadsheet said who answers it. */
@Embeddable
public record RoutedTopic(
        String topic,
        long since,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> firstLine,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> deputies,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> fallback) {
    static RoutedTopic of(TopicRouting routing) {
        return new RoutedTopic(
                routing.topic(), routing.since(), routing.firstLine(), routing.deputies(), routing.fallback());
    }

    TopicRouting toRouting() {
        return new TopicRouting(topic, since, firstLine, deputies, fallback);
    }
}
