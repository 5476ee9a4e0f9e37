package vn.caunoi.registry.intake;

import java.util.List;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.text.Text;

/** Somebody to be added; the fields are those of {@link PersonFields}. @param username unique in the hub */
@Schema(requiredProperties = {"username", "displayName", "role", "topics"})
public record NewPerson(
        @Text(max = 64) String username,
        @Text(max = 100) String displayName,
        @NotNull Role role,

        @Text(max = 20, required = false) @Schema(nullable = true)
        String bridgePoint,

        @NotNull @Size(max = 100) List<@NotNull @Size(max = 64) String> topics) {
    PersonFields fields() {
        return new PersonFields(displayName, role, bridgePoint, topics);
    }
}
