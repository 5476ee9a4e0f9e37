package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What the broker knows of those who read in groups. */
final class Groups implements AutoCloseable {
    private final Admin admin;

    Groups(String bootstrap) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4_000));
    }

    /** Records for which some group has yet to say that it has handled them. @throws IOException while the broker is away */
    long lag() throws IOException {
        long lag = 0;
        for (var group : get(admin.listGroups().all())) {
            lag += lag(group);
        }
        return lag;
    }

    private long lag(GroupListing group) throws IOException {
        var committed = get(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
        var ends = get(admin.listOffsets(committed.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all());
        return committed.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .mapToLong(entry -> Math.max(
                        0, ends.get(entry.getKey()).offset() - entry.getValue().offset()))
                .sum();
    }

    /** The ids of those who are in {@code group} and have partitions. */
    Set<String> members(String group) throws IOException {
        return described(group).stream().map(MemberDescription::consumerId).collect(Collectors.toSet());
    }

    /** Who of {@code group} reads {@code partition} now; empty while nobody does. */
    Optional<String> reader(String group, TopicPartition partition) throws IOException {
        return described(group).stream()
                .filter(member -> member.assignment().topicPartitions().contains(partition))
                .map(MemberDescription::consumerId)
                .findFirst();
    }

    private Set<MemberDescription> described(String group) throws IOException {
        return get(admin.describeConsumerGroups(Set.of(group)).all()).get(group).members().stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .collect(Collectors.toSet());
    }

    private static <T> T get(KafkaFuture<T> answer) throws IOException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
