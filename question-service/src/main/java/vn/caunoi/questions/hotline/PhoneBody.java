package vn.caunoi.questions.hotline;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

/** @param phone a caller's number to dial, in groups: {@code 0999 000 001} */
public record PhoneBody(String phone) {
    /** No cache keeps it. */
    public static RestResponse<PhoneBody> uncached(String phone) {
        return RestResponse.ResponseBuilder.ok(new PhoneBody(phone))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
