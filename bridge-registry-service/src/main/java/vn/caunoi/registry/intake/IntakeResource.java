package vn.caunoi.registry.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.session.CurrentViewer;
import vn.caunoi.registry.people.RefusedAccounts;

/** Halls with what they hang on, communes, people and the routing table of the administrator's conference as one spreadsheet. */
@Path("/api/v1")
public class IntakeResource {
    private static final String XLSX = SpreadsheetReader.XLSX;
    private static final String CSV = SpreadsheetReader.CSV;
    // A file may take fifty times its size while it is read.
    private static final int AT_ONCE = 2;

    private final IntakeService intake;
    private final RefusedAccounts refused;
    private final CurrentViewer viewer;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    IntakeResource(IntakeService intake, RefusedAccounts refused, CurrentViewer viewer) {
        this.intake = intake;
        this.refused = refused;
        this.viewer = viewer;
    }

    /**
     * Takes a workbook or a CSV file in: the body as it is, at most 5 MiB and 20,000 rows. What it names is added or changed,
     * what it does not name stays as it is, and so does what an empty cell stands for; a dash empties what may be empty. All
     * of it or nothing; the same file again changes nothing. A regional centre or uplink that a hall names and the conference
     * does not know comes along. {@code preview}: says what would change, and changes nothing.
     *
     * <p>400 {@code import-faults} with an entry for each cell at fault ({@code Người!C7}), 413 for larger files, 415 for
     * what is neither XLSX nor CSV, 422 for files that are empty, damaged, have macros or open to more than is read, 503 with
     * Retry-After while others send files.
     */
    @POST
    @Path("/conference/import")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("ADMIN")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public IntakeView take(
            @RestQuery @DefaultValue("false") boolean preview,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body) {
        var format = SpreadsheetReader.Format.of(type);
        if (!turns.tryAcquire()) {
            throw Problem.of(503, "unavailable").header("Retry-After", "2");
        }
        try {
            var taken = intake.take(body.readAllBytes(), format, preview, viewer.get());
            if (!preview) {
                refused.refresh();
            }
            return taken;
        } catch (IOException e) {
            throw Refused.unreadable();
        } finally {
            turns.release();
        }
    }

    /** An empty workbook with the tables, their headers, and what to write under each. */
    @GET
    @Path("/conference/import/template")
    @Produces(XLSX)
    @RolesAllowed("ADMIN")
    @APIResponse(
            responseCode = "200",
            description = "A workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> template() {
        return download(WorkbookWriter.template(), "mau-nhap-lieu.xlsx");
    }

    /** The conference's halls with what they hang on, communes, people and who answers what as a workbook that can be changed and sent back. */
    @GET
    @Path("/conference/export")
    @Produces(XLSX)
    @RolesAllowed("ADMIN")
    @APIResponse(
            responseCode = "200",
            description = "A workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> export() {
        return download(WorkbookWriter.of(intake.known(viewer.get())), "hoi-nghi.xlsx");
    }

    private static RestResponse<byte[]> download(byte[] workbook, String name) {
        return ResponseBuilder.ok(workbook, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
