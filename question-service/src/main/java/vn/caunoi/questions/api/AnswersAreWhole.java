package vn.caunoi.questions.api;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Tells the API's description that what we answer has all its fields, so that the pages' types need no guess. A record
 * that says itself which are required is left alone: requests, and the question, which lacks what a viewer may not see.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AnswersAreWhole implements OASFilter {
    /**
     * Schemas with the fields that they may lack: of the contracts, whose records know nothing of OpenAPI, and the part of
     * requests that needs none.
     */
    private static final Map<String, Set<String>> MAY_LACK = Map.of(
            "Answer",
            Set.of("by"),
            "AssignmentReason",
            Set.of("load"),
            "CalledBy",
            Set.of("name", "role", "commune", "phone", "callback"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().getSchemas().forEach(AnswersAreWhole::complete);
    }

    private static void complete(String name, Schema schema) {
        if (schema.getProperties() == null || schema.getRequired() != null || name.endsWith("Request")) {
            return;
        }
        var required = new ArrayList<>(schema.getProperties().keySet());
        required.removeAll(MAY_LACK.getOrDefault(name, Set.of()));
        schema.setRequired(required.isEmpty() ? null : required);
    }
}
