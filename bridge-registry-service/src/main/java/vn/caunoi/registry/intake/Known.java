package vn.caunoi.registry.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.TopicRouting;
import vn.caunoi.registry.upstream.UpstreamState;

/** A conference as it stands before a file comes in. */
record Known(
        ConferenceState conference,
        List<BridgePointState> halls,
        List<PersonState> people,
        List<UpstreamState> upstreams) {
    UUID id() {
        return conference.id();
    }

    /** By its code folded. */
    Map<String, BridgePointState> hallsByCode() {
        return halls.stream()
                .collect(
                        Collectors.toMap(hall -> Folded.of(hall.code()), Function.identity(), (first, other) -> first));
    }

    Map<String, PersonState> peopleByName() {
        return people.stream().collect(Collectors.toMap(PersonState::username, Function.identity()));
    }

    /** The topic of that code or label, whatever its case and diacritics. */
    Optional<TopicRef> topic(String text) {
        var folded = Folded.of(text);
        return conference.topics().stream()
                .filter(topic -> Folded.of(topic.code()).equals(folded)
                        || Folded.of(topic.label()).equals(folded))
                .findFirst();
    }

    Optional<TopicRouting> routing(String topic) {
        return conference.routing().stream()
                .filter(rule -> rule.topic().equals(topic))
                .findFirst();
    }
}
