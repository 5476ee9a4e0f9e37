package vn.caunoi.registry.history;

import java.util.Set;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.registry.bridgepoint.OwnHall;

/** What happened to the lines: a day, unless another time is asked for, 31 days at most. */
@Path("/api/v1/bridge-points")
@Produces({MediaType.APPLICATION_JSON, HistoryCsv.TYPE})
public class HistoryResource {
    private static final Set<String> FORMATS = Set.of("json", "csv");

    private final Histories histories;
    private final CurrentViewer viewer;

    HistoryResource(Histories histories, CurrentViewer viewer) {
        this.histories = histories;
        this.viewer = viewer;
    }

    /**
     * All halls in figures; as CSV where {@code Accept} wants it first, or with {@code format=csv}.
     *
     * <p>400 {@code invalid} for a time that is none, that does not begin before its end, or of more than 31 days.
     */
    @GET
    @Path("/history")
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN", "CHAIR"})
    @APIResponse(
            responseCode = "200",
            description = "The figures of all halls",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HistoryPage.class)),
                @Content(mediaType = HistoryCsv.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Object> all(
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String format,
            @Parameter(hidden = true) @Context HttpHeaders headers) {
        var page = histories.ofAll(viewer.get().conference(), from, to);
        return wantsCsv(format, headers) ? csv(HistoryCsv.of(page), "duong-truyen") : json(page);
    }

    /**
     * One hall's time: figures, every change of its lamps, its incidents; as CSV, which has the changes alone, as above. A clerk
     * reads the own hall's.
     *
     * <p>403 for another hall, 404 when the conference has no hall of that code, 400 {@code invalid} as above.
     */
    @GET
    @Path("/{code}/history")
    @RolesAllowed({"TECHNICIAN", "MODERATOR", "ADMIN", "CHAIR", "CLERK"})
    @APIResponse(
            responseCode = "200",
            description = "The hall's history",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HallHistory.class)),
                @Content(mediaType = HistoryCsv.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Object> of(
            @RestPath String code,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String format,
            @Parameter(hidden = true) @Context HttpHeaders headers) {
        var who = viewer.get();
        if (who.role() == Role.CLERK && !OwnHall.is(code, who)) {
            throw Problem.of(403, "forbidden");
        }
        var history = histories.of(who.conference(), code, from, to);
        return wantsCsv(format, headers)
                ? csv(HistoryCsv.of(history), "duong-truyen-" + history.code())
                : json(history);
    }

    private static boolean wantsCsv(String format, HttpHeaders headers) {
        if (format != null && !FORMATS.contains(format)) {
            throw Problem.of(400, "invalid").field("format", "wrong-value");
        }
        var first = headers.getAcceptableMediaTypes().get(0);
        return format == null
                ? first.isCompatible(HistoryCsv.MEDIA_TYPE) && !first.isWildcardType()
                : format.equals("csv");
    }

    private static RestResponse<Object> json(Object history) {
        return RestResponse.ResponseBuilder.ok(history, MediaType.APPLICATION_JSON)
                .build();
    }

    private static RestResponse<Object> csv(String text, String name) {
        return RestResponse.ResponseBuilder.<Object>ok(text, HistoryCsv.MEDIA_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
