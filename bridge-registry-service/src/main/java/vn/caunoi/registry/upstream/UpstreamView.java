package vn.caunoi.registry.upstream;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.kit.text.PhoneNumber;

/**
 * An upstream as browsers see it.
 *
 * @param version for {@code If-Match}
 * @param phone as it is dialled within the country, {@code 0999 000 001}; null where none is known
 * @param mail null where none is known
 * @param failedSince null while it works
 * @param failedBy who said so; null while it works
 * @param halls that hang on it
 */
@Schema(name = "Upstream")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UpstreamView(
        String code,
        long version,
        String name,
        UpstreamKind kind,
        @Schema(nullable = true) String phone,
        @Schema(nullable = true) String mail,
        @Schema(nullable = true) Instant failedSince,
        @Schema(nullable = true) String failedBy,
        List<HallRef> halls) {
    static UpstreamView of(UpstreamState upstream) {
        return new UpstreamView(
                upstream.code(),
                upstream.version(),
                upstream.name(),
                upstream.kind(),
                upstream.phone() == null ? null : new PhoneNumber(upstream.phone()).shown(),
                upstream.mail(),
                upstream.failedSince(),
                upstream.failedBy(),
                upstream.halls().stream()
                        .map(hall -> new HallRef(hall.code(), hall.name()))
                        .toList());
    }
}
