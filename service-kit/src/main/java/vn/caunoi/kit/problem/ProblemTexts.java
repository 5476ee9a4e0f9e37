package vn.caunoi.kit.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import jakarta.enterprise.context.ApplicationScoped;

import vn.caunoi.kit.problem.ProblemBody.FieldError;

/**
 * Puts problems into words: with the service's own {@code service-problems_<language>.properties} where it has the key,
 * else with the kit's {@code problems_<language>.properties}.
 */
@ApplicationScoped
class ProblemTexts {
    private static final List<String> BUNDLES = List.of("service-problems", "problems");
    // Without it a missing English text would come in the language of the machine.
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    ProblemBody inWords(Problem problem, Locale locale) {
        var errors = problem.fields().stream()
                .map(field -> new FieldError(
                        field.field(),
                        field.code(),
                        text("field." + field.code(), locale, field.args()).orElse(field.code())))
                .toList();
        return new ProblemBody(
                ProblemBody.TYPE_PREFIX + problem.code(),
                text(problem.texts() + ".title", locale, problem.args()).orElse(problem.code()),
                problem.status(),
                text(problem.texts() + ".detail", locale, problem.args()).orElse(null),
                errors);
    }

    private static Optional<String> text(String key, Locale locale, List<Object> args) {
        for (var name : BUNDLES) {
            var pattern = pattern(name, key, locale);
            if (pattern.isPresent()) {
                return Optional.of(new MessageFormat(pattern.get(), locale).format(args.toArray()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> pattern(String bundle, String key, Locale locale) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            var texts = ResourceBundle.getBundle(bundle, locale, loader, NO_FALLBACK);
            return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
