package vn.caunoi.registry.upstream;

import java.util.List;
import java.util.regex.Pattern;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;

/**
 * An upstream to be added; but for its code and kind as in {@link UpstreamFields}.
 *
 * @param code by which it is told from the conference's others: up to 20 letters without diacritics, digits, dots, dashes
 */
@Schema(requiredProperties = {"code", "name", "kind", "halls"})
public record NewUpstream(
        @Text(max = 20) String code,
        @Text(max = 200) String name,
        @NotNull UpstreamKind kind,
        @Text(max = 40, required = false) String phone,
        @Text(max = 200, required = false) String mail,
        @NotNull @Size(max = 1_000) List<@NotNull @Text(max = 64) String> halls) {
    private static final Pattern CODE = Pattern.compile("\\p{Alnum}[\\p{Alnum}._-]{0,19}");

    /** @throws Problem 400 {@code invalid} with the fields at fault */
    UpstreamDetails checked() {
        var faults = Problem.of(400, "invalid");
        if (!CODE.matcher(code).matches()) {
            faults.field("code", "upstream-code");
        }
        return new UpstreamFields(name, phone, mail, halls).checked(faults);
    }
}
