package vn.caunoi.kit.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param errors what is wrong with which field; left out when there is none
 */
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {
    static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE_PREFIX = "urn:caunoi:problem:";

    record FieldError(String field, String code, String detail) {}
}
