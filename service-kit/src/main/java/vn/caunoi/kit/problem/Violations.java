package vn.caunoi.kit.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Bean Validation's findings as one problem: 400 {@code invalid} with an entry per field. */
final class Violations {
    private static final Pattern STANDARD = Pattern.compile("\\{(?:\\w+\\.)*(\\w+)\\.message}");
    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required",
            "NotEmpty", "required",
            "NotBlank", "blank",
            "Size", "size",
            "Min", "min",
            "Max", "max",
            "Pattern", "pattern");

    private Violations() {}

    static Problem problem(ConstraintViolationException violations) {
        // A result that breaks its own promise is our fault, not the caller's.
        if (violations.getConstraintViolations().stream().anyMatch(Violations::ofResult)) {
            return Problem.of(500, "internal");
        }
        var problem = Problem.of(400, "invalid");
        violations.getConstraintViolations().stream()
                .map(violation ->
                        new Problem.Field(field(violation.getPropertyPath()), code(violation), args(violation)))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .forEach(field ->
                        problem.field(field.field(), field.code(), field.args().toArray()));
        return problem;
    }

    private static boolean ofResult(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** The path below the body, or the parameter's name. */
    private static String field(Path path) {
        var names = new ArrayList<String>();
        var parameter = "";
        for (var node : path) {
            switch (node.getKind()) {
                case PARAMETER -> parameter = node.getName();
                case PROPERTY, CONTAINER_ELEMENT -> append(names, node);
                default -> {
                    // the method
                }
            }
        }
        return names.isEmpty() ? parameter : String.join(".", names);
    }

    private static void append(List<String> names, Path.Node node) {
        if (node.getIndex() != null && !names.isEmpty()) {
            names.add(names.remove(names.size() - 1) + "[" + node.getIndex() + "]");
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            names.add(node.getName());
        }
    }

    /** Our own constraints have a code for a message; the standard ones are known by name. */
    private static String code(ConstraintViolation<?> violation) {
        var standard = STANDARD.matcher(violation.getMessageTemplate());
        return standard.matches() ? CODES.getOrDefault(standard.group(1), "wrong-value") : violation.getMessage();
    }

    private static List<Object> args(ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        return Stream.of("min", "max", "value")
                .map(attributes::get)
                .filter(Number.class::isInstance)
                .map(Object.class::cast)
                .toList();
    }
}
