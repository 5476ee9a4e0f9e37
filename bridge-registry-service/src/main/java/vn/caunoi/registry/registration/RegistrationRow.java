package vn.caunoi.registry.registration;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a hall has come.
 *
 * @param missing what keeps it from being registered
 * @param expected people of all categories together
 * @param lineContact who sees to the line; absent while nobody is named
 */
@Schema(requiredProperties = {"code", "name", "provincial", "state", "late", "missing", "expected"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationRow(
        String code,
        String name,
        boolean provincial,
        RegistrationState state,
        boolean late,
        Set<Missing> missing,
        Instant changedAt,
        String venue,
        String chair,
        int expected,
        ContactView lineContact) {
    static RegistrationRow of(PreparedHall prepared, Instant now) {
        var told = prepared.told();
        var content = told.content();
        var categories = prepared.asked().categories();
        return new RegistrationRow(
                prepared.hall().code(),
                prepared.hall().name(),
                prepared.hall().provincial(),
                prepared.state(),
                prepared.isLate(now),
                told.missing(categories),
                told.changedAt(),
                content.venue(),
                content.chair(),
                content.expected().stream()
                        .filter(each -> categories.stream()
                                .anyMatch(category -> category.code().equals(each.category())))
                        .mapToInt(Expected::people)
                        .sum(),
                content.contacts().stream()
                        .filter(Contact::line)
                        .findFirst()
                        .map(ContactView::of)
                        .orElse(null));
    }
}
