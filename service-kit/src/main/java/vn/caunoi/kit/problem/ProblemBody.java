package vn.caunoi.kit.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem as RFC 9457 writes it. In the description of every service's API, as {@code Problem}.
 *
 * @param detail null where the title says it all
 * @param errors what is wrong with which field; left out when there is none
 */
@Schema(
        name = "Problem",
        requiredProperties = {"type", "title", "status", "detail"})
record ProblemBody(
        String type,
        String title,
        int status,
        @Schema(nullable = true) String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {
    static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE_PREFIX = "urn:caunoi:problem:";

    record FieldError(String field, String code, String detail) {}
}
