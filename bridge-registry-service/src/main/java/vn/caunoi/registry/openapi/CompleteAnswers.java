package vn.caunoi.registry.openapi;

import java.util.ArrayList;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Says of every object of this interface that it comes with all its fields, null ones too, so that pages need not ask;
 * but for those that say themselves which fields are required.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CompleteAnswers implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null && schema.getRequired() == null)
                .forEach(schema -> schema.setRequired(
                        new ArrayList<>(schema.getProperties().keySet())));
    }
}
