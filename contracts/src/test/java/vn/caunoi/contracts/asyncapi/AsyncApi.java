package vn.caunoi.contracts.asyncapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** {@code asyncapi.yaml} as the tests ask about it. */
final class AsyncApi {
    private final JsonNode document;

    private AsyncApi(JsonNode document) {
        this.document = document;
    }

    static AsyncApi read() {
        try {
            return new AsyncApi(
                    new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("asyncapi.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** Channels by address. */
    Map<String, JsonNode> channels() {
        return elements(document.get("channels"))
                .collect(Collectors.toMap(channel -> channel.get("address").asText(), channel -> channel));
    }

    /** Names of the messages of a channel. */
    List<String> messages(JsonNode channel) {
        return elements(channel.get("messages"))
                .map(this::resolve)
                .map(message -> message.get("name").asText())
                .toList();
    }

    JsonNode message(String name) {
        return elements(document.at("/components/messages"))
                .filter(message -> message.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message " + name));
    }

    /** Follows {@code $ref}, and through a choice with null to what is not null. */
    JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(
                    document.at(JsonPointer.compile(schema.get("$ref").asText().substring(1))));
        }
        if (schema.has("anyOf")) {
            return resolve(schema.get("anyOf").get(0));
        }
        return schema.path("type").asText().equals("array") ? resolve(schema.get("items")) : schema;
    }

    /** What is wrong with {@code payload} as {@code schema}, a reference into this document. */
    List<Error> errors(JsonNode schema, JsonNode payload) {
        var root = JsonNodeFactory.instance.objectNode();
        root.setAll((ObjectNode) schema);
        root.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root)
                .validate(payload, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
