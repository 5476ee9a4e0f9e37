package vn.caunoi.registry.upstream;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.PhoneNumber;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;

/**
 * What an upstream shall be.
 *
 * @param phone a Vietnamese number as people write it
 * @param halls codes of all halls that hang on it; a centre takes them over from others
 */
@Schema(
        name = "UpstreamChange",
        requiredProperties = {"name", "halls"})
public record UpstreamFields(
        @Text(max = 200) String name,
        @Text(max = 40, required = false) String phone,
        @Text(max = 200, required = false) String mail,
        @NotNull @Size(max = 1_000) List<@NotNull @Text(max = 64) String> halls) {
    // What a mail server will make of it nobody knows before it tries (RFC 5321, 4.1.2).
    private static final Pattern MAIL = Pattern.compile("[^\\s@\"<>(),;:]+@[^\\s@\"<>(),;:]+\\.[^\\s@\"<>(),;:.]+");

    /** @throws Problem 400 {@code invalid} with the fields at fault */
    UpstreamDetails checked() {
        return checked(Problem.of(400, "invalid"));
    }

    UpstreamDetails checked(Problem faults) {
        var number = phone == null ? null : PhoneNumber.parse(phone).orElse(null);
        if (phone != null && number == null) {
            faults.field("phone", "phone");
        }
        var address = TypedText.stored(mail);
        if (address != null && !MAIL.matcher(address).matches()) {
            faults.field("mail", "mail");
        }
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
        return new UpstreamDetails(
                TypedText.stored(name), number == null ? null : number.e164(), address, Set.copyOf(halls));
    }
}
