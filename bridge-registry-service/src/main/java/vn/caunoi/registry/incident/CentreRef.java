package vn.caunoi.registry.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.PhoneNumber;
import vn.caunoi.registry.upstream.UpstreamState;

/**
 * The regional centre that sees to an incident.
 *
 * @param phone as it is dialled within the country; null where none is known
 */
@Schema(name = "CentreRef")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CentreRef(
        String code, String name, @Schema(nullable = true) String phone) {
    static CentreRef of(UpstreamState centre) {
        return new CentreRef(
                centre.code(), centre.name(), centre.phone() == null ? null : new PhoneNumber(centre.phone()).shown());
    }
}
