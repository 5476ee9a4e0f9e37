package vn.caunoi.registry.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a file changed, or would change.
 *
 * @param applied false where it was only asked for
 * @param tables those that are in the file
 * @param ignored names of sheets that are none of the tables
 */
@Schema(name = "Import")
public record IntakeView(boolean applied, List<Difference> tables, List<String> ignored) {}
