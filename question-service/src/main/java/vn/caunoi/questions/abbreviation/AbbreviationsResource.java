package vn.caunoi.questions.abbreviation;

import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.kit.session.CurrentViewer;

/** The short forms that look-ups write out. A conference starts with those of the field. */
@Path("/api/v1/topics/abbreviations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similar")
public class AbbreviationsResource {
    private final AbbreviationTable table;
    private final CurrentViewer viewer;

    AbbreviationsResource(AbbreviationTable table, CurrentViewer viewer) {
        this.table = table;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"CLERK", "OPERATOR", "OFFICIAL", "MODERATOR", "ADMIN"})
    @Operation(summary = "The conference's short forms; the table's revision is the ETag")
    public RestResponse<AbbreviationsBody> get() {
        return answer(table.of(viewer.get().conference()));
    }

    /** Look-ups use the new table within seconds. Two short forms are one when only case or diacritics part them. */
    @PUT
    @RolesAllowed({"MODERATOR", "ADMIN"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts another table in its place; with If-Match only if nobody else has done so meanwhile")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "400", description = "A short form is no single word or stands there twice")
    @APIResponse(responseCode = "412", description = "Another moderator was first")
    public RestResponse<AbbreviationsBody> put(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AbbreviationsBody body) {
        var expected = Optional.ofNullable(ifMatch).map(EntityVersion::required);
        return answer(table.replace(viewer.get(), expected, body.checked()));
    }

    private static RestResponse<AbbreviationsBody> answer(AbbreviationTable.Table table) {
        return RestResponse.ResponseBuilder.ok(AbbreviationsBody.of(table))
                .header("ETag", EntityVersion.tag(table.revision()))
                .build();
    }
}
