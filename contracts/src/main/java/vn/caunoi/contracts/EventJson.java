package vn.caunoi.contracts;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Events as JSON, times in RFC 3339 with milliseconds. Readers are lenient: fields and enum values that they do not know are ignored, since changes within
 * {@code v1} are additive. Requests from browsers are read strictly, by another mapper.
 */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule().addSerializer(Instant.class, new MillisecondsSerializer()))
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    public static byte[] write(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not serialisable: " + event.getClass(), e);
        }
    }

    /** @throws IOException when {@code json} is no such event: a poison record */
    public static <E> E read(byte[] json, Class<E> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    /** The mapper itself, for frames that are built of events. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
