package vn.caunoi.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a record looks like in JSON: the names of its components, and the records and enums within. */
public final class RecordShape {
    private RecordShape() {}

    /** JSON names of the components of {@code type} with their Java types, in order. */
    public static Map<String, Type> components(Class<?> type) {
        var names = new LinkedHashMap<String, Type>();
        for (var component : type.getRecordComponents()) {
            names.put(jsonName(component), component.getGenericType());
        }
        return names;
    }

    /** {@code type} and every record or enum of ours that it holds. */
    public static Set<Class<?>> closure(Class<?> type) {
        var seen = new LinkedHashSet<Class<?>>();
        collect(type, seen);
        return seen;
    }

    /** The class of a component, or of the elements of a list. */
    public static Class<?> element(Type type) {
        return type instanceof ParameterizedType of ? (Class<?>) of.getActualTypeArguments()[0] : (Class<?>) type;
    }

    private static void collect(Class<?> type, Set<Class<?>> seen) {
        if ((type.isRecord() || type.isEnum()) && seen.add(type) && type.isRecord()) {
            components(type).values().forEach(component -> collect(element(component), seen));
        }
    }

    private static String jsonName(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElse(component.getName());
    }
}
