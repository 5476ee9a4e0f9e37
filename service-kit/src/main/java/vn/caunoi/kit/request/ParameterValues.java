package vn.caunoi.kit.request;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import vn.caunoi.kit.problem.MalformedValue;

/**
 * Reads numbers, flags, ids and instants from addresses. JAX-RS would answer 404 to a malformed query value; this one tells which
 * value it was, so that the answer can be 400 and name it.
 */
@Provider
public class ParameterValues implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            long.class, Long::valueOf,
            Boolean.class, ParameterValues::flag,
            boolean.class, ParameterValues::flag,
            UUID.class, UUID::fromString,
            Instant.class, Instant::parse);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var reader = (Function<String, T>) READERS.get(type);
        return reader == null ? null : new Converter<>(reader);
    }

    private static Boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private record Converter<T>(Function<String, T> reader) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            if (value == null) {
                return null;
            }
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new MalformedValue(value);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
