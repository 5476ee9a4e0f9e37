package vn.caunoi.registry.demo;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.registry.conference.ConferenceTopic;

/** What is in {@code demo/conference.json}: a conference with fictional people. */
record DemoConference(
        String title, String hotline, List<ConferenceTopic> topics, List<Hall> bridgePoints, List<Account> people) {
    /** @param communeNames the communes that its people name; null for none */
    record Hall(String code, String name, boolean provincial, int communes, List<String> communeNames) {
        Hall {
            communeNames = communeNames == null ? List.of() : communeNames;
        }
    }

    /** @param topics what an official answers; null for anybody else */
    record Account(String username, String displayName, Role role, String bridgePoint, List<String> topics) {}

    static DemoConference read() {
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var json = DemoConference.class.getResourceAsStream("/demo/conference.json")) {
            return mapper.readValue(json, DemoConference.class);
        } catch (IOException e) {
            throw new IllegalStateException("demo/conference.json", e);
        }
    }
}
