package vn.caunoi.questions.similar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import vn.caunoi.kit.session.CurrentViewer;

/** What others asked already, for whoever is typing. 503 {@code not-ready-yet} until the registry has told. */
@Path("/api/v1/questions/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similar")
public class SimilarResource {
    private final SimilarQuestions questions;
    private final CurrentViewer viewer;

    SimilarResource(SimilarQuestions questions, CurrentViewer viewer) {
        this.questions = questions;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"CLERK", "OPERATOR", "OFFICIAL", "MODERATOR"})
    @Operation(
            summary = "Questions that say much the same, the nearest first, however it was typed",
            description =
                    "Without diacritics, abbreviated, with slips or in other words. Each as the viewer may see it;"
                            + " one that was merged is shown by its main question, and what was withdrawn is not shown.")
    @APIResponse(responseCode = "200", description = "Empty when nothing resembles it")
    @APIResponse(responseCode = "400", description = "The text is missing, blank or too long, or the limit is wrong")
    public SimilarBody similar(@BeanParam Lookup lookup) {
        var checked = lookup.checked();
        return new SimilarBody(questions.find(viewer.get(), checked.text(), checked.limit()));
    }
}
