package vn.caunoi.contracts.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.caunoi.contracts.Event;
import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.RecordShape;

import static org.assertj.core.api.Assertions.assertThat;

/** No name or phone of who asked or called, no contact, no password hash is ever in an event. */
class PrivateFieldsTest {
    private static final Set<String> FORBIDDEN = Set.of(
            "asker",
            "askername",
            "caller",
            "callername",
            "callback",
            "commune",
            "contact",
            "contacts",
            "email",
            "hash",
            "note",
            "notes",
            "password",
            "passwordhash",
            "phone",
            "phonenumber");

    @ParameterizedTest
    @EnumSource
    void no_record_has_a_private_component(Event event) {
        var names = RecordShape.closure(event.type()).stream()
                .filter(Class::isRecord)
                .flatMap(type -> RecordShape.components(type).keySet().stream())
                .toList();

        assertThat(names).isNotEmpty().noneMatch(PrivateFieldsTest::isPrivate);
    }

    @ParameterizedTest
    @MethodSource("vn.caunoi.contracts.samples.Sample#all")
    void no_sample_has_a_private_field(Sample sample) throws IOException {
        var names = fieldNames(EventJson.mapper().readTree(sample.json()));

        assertThat(names).isNotEmpty().noneMatch(PrivateFieldsTest::isPrivate);
    }

    private static boolean isPrivate(String name) {
        return FORBIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }

    private static List<String> fieldNames(JsonNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        json.forEach(child -> names.addAll(fieldNames(child)));
        return names;
    }
}
