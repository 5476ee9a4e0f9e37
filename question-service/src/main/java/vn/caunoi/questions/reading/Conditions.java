package vn.caunoi.questions.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of one query, all of which must hold, with their parameters. */
final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions and(String condition) {
        all.add("(" + condition + ")");
        return this;
    }

    Conditions and(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(condition);
    }

    /** Gives a parameter that a condition names beside its own. */
    Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    String hql() {
        return String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
