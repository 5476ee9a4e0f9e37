package vn.caunoi.questions.published;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.kit.problem.Problem;

/** Published answers for whoever has a conference's reading address; no session is asked for, and none is looked at. */
@Path("/api/v1/questions/published")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PublishedResource {
    private final Published published;

    PublishedResource(Published published) {
        this.published = published;
    }

    /**
     * The newest published answers, up to some seconds old, with an {@code ETag}; 304 where {@code If-None-Match} names it.
     * Never a private question, never who asked.
     *
     * <p>404 for a key that opens nothing, 429 with {@code Retry-After} when too much is read.
     *
     * @param page an older page, as {@code older} of another one says; its total is 0 and its state empty
     */
    @GET
    @Path("/{key}")
    @APIResponse(
            responseCode = "200",
            description = "Published answers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedPage.class)))
    public RestResponse<byte[]> read(
            @RestPath String key,
            @RestQuery Integer page,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        var shelf = published.under(key);
        var written = page == null ? shelf.first() : shelf.page(page).orElseThrow(() -> Problem.of(404, "not-found"));
        boolean same = known != null && known.contains(written.tag());
        var answer = same
                ? ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(written.body(), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.ETAG, written.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
