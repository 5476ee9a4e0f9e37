package vn.caunoi.kit.request;

import java.util.List;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.CleanStrings.Unstorable;

/** What is wrong with a JSON body: 400 {@code invalid} with the field where one can be named, else {@code malformed-json}. */
final class JsonFaults {
    private static final int LONGEST_NAME = 100;

    private JsonFaults() {}

    static Problem malformed() {
        return Problem.of(400, "malformed-json");
    }

    static Problem problem(JsonProcessingException fault) {
        if (fault instanceof InvalidDefinitionException) {
            throw new IllegalStateException("a request type that Jackson can't read", fault);
        }
        if (fault instanceof JsonParseException parse) {
            return duplicate(parse) ? invalid(name((JsonParser) parse.getProcessor()), "duplicate-field") : malformed();
        }
        if (!(fault instanceof JsonMappingException mapping)) {
            return malformed();
        }
        // A syntax error inside an object arrives wrapped.
        if (mapping.getCause() instanceof JsonProcessingException inner && inner != fault) {
            return problem(inner);
        }
        // A record's constructor may refuse with a problem of its own.
        if (mapping instanceof ValueInstantiationException && mapping.getCause() instanceof Problem own) {
            return own;
        }
        var field = path(mapping.getPath());
        if (field.isEmpty()) {
            return malformed();
        }
        if (mapping instanceof UnrecognizedPropertyException) {
            return invalid(field, "unknown-field");
        }
        if (mapping instanceof Unstorable) {
            return invalid(field, mapping.getOriginalMessage());
        }
        // A text that is no date, no UUID, no such constant; a number for a text comes as the same exception.
        if (mapping instanceof InvalidFormatException format && format.getValue() instanceof String
                || mapping instanceof ValueInstantiationException) {
            return invalid(field, "wrong-value");
        }
        return mapping instanceof MismatchedInputException ? invalid(field, "wrong-type") : malformed();
    }

    private static Problem invalid(String field, String code) {
        return Problem.of(400, "invalid").field(field, code);
    }

    // Jackson has no type of its own for it.
    private static boolean duplicate(JsonParseException fault) {
        return fault.getOriginalMessage().startsWith("Duplicate ") && fault.getProcessor() instanceof JsonParser;
    }

    private static String name(JsonParser parser) {
        var context = parser.getParsingContext();
        return context == null || context.getCurrentName() == null ? "" : printable(context.getCurrentName());
    }

    private static String path(List<JsonMappingException.Reference> path) {
        var text = new StringBuilder();
        for (var step : path) {
            if (step.getFieldName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(printable(step.getFieldName()));
            }
        }
        return text.toString();
    }

    /** A name that someone else chose, safe to send back. */
    private static String printable(String name) {
        var clean = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "\uFFFD");
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
